# ZENKOKU_SANITIZE is a comma-separated list for -fsanitize; the presets asan, tsan and fuzz set it.
set(ZENKOKU_SANITIZE "" CACHE STRING "Sanitizers for the whole build, e.g. address,undefined")
if(ZENKOKU_SANITIZE)
  add_compile_options(-fsanitize=${ZENKOKU_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ZENKOKU_SANITIZE})
endif()
