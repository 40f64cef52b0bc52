#include "tests/content/store/failing_vfs.h"

#include <sqlite3.h>

#include <string>

#include "content/base/check.h"

namespace content {

struct FailingVfs::State {
  sqlite3_vfs vfs{};
  sqlite3_vfs* real = nullptr;
  int operations = 0;
  uint64_t transfers = 0;
  int failing_operation = 0;
  Afterwards afterwards = Afterwards::Works;

  bool failed() const { return operations >= failing_operation; }
  bool Fails() {
    ++operations;
    return operations == failing_operation || (afterwards == Afterwards::StaysDead && failed());
  }
};

namespace {

// SQLite gives szOsFile bytes for a file: ours, and behind it the real one.
template <typename State>
struct File {
  sqlite3_file base;
  State* state;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

template <typename State>
struct Methods {
  using OurFile = File<State>;
  static OurFile* Ours(sqlite3_file* file) { return reinterpret_cast<OurFile*>(file); }
  static sqlite3_file* Real(sqlite3_file* file) { return Ours(file)->real(); }
  static const sqlite3_io_methods* RealMethods(sqlite3_file* file) { return Real(file)->pMethods; }

  static int Close(sqlite3_file* file) { return RealMethods(file)->xClose(Real(file)); }
  static int Read(sqlite3_file* file, void* into, int length, sqlite3_int64 offset) {
    ++Ours(file)->state->transfers;
    return RealMethods(file)->xRead(Real(file), into, length, offset);
  }
  static int Write(sqlite3_file* file, const void* from, int length, sqlite3_int64 offset) {
    ++Ours(file)->state->transfers;
    bool dead = Ours(file)->state->failed();
    if (Ours(file)->state->Fails()) {
      if (!dead) RealMethods(file)->xWrite(Real(file), from, length / 2, offset);
      return SQLITE_FULL;
    }
    return RealMethods(file)->xWrite(Real(file), from, length, offset);
  }
  static int Truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (Ours(file)->state->Fails()) return SQLITE_IOERR_TRUNCATE;
    return RealMethods(file)->xTruncate(Real(file), size);
  }
  static int Sync(sqlite3_file* file, int flags) {
    if (Ours(file)->state->Fails()) return SQLITE_IOERR_FSYNC;
    return RealMethods(file)->xSync(Real(file), flags);
  }
  static int FileSize(sqlite3_file* file, sqlite3_int64* size) {
    return RealMethods(file)->xFileSize(Real(file), size);
  }
  static int Lock(sqlite3_file* file, int level) { return RealMethods(file)->xLock(Real(file), level); }
  static int Unlock(sqlite3_file* file, int level) { return RealMethods(file)->xUnlock(Real(file), level); }
  static int CheckReservedLock(sqlite3_file* file, int* held) {
    return RealMethods(file)->xCheckReservedLock(Real(file), held);
  }
  static int FileControl(sqlite3_file* file, int operation, void* argument) {
    return RealMethods(file)->xFileControl(Real(file), operation, argument);
  }
  static int SectorSize(sqlite3_file* file) { return RealMethods(file)->xSectorSize(Real(file)); }
  static int DeviceCharacteristics(sqlite3_file* file) {
    return RealMethods(file)->xDeviceCharacteristics(Real(file));
  }

  static constexpr sqlite3_io_methods kFileMethods = {1,
                                                      Close,
                                                      Read,
                                                      Write,
                                                      Truncate,
                                                      Sync,
                                                      FileSize,
                                                      Lock,
                                                      Unlock,
                                                      CheckReservedLock,
                                                      FileControl,
                                                      SectorSize,
                                                      DeviceCharacteristics,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr};

  static State* StateOf(sqlite3_vfs* vfs) { return static_cast<State*>(vfs->pAppData); }

  static int Open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    State* state = StateOf(vfs);
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_READWRITE) != 0 && state->Fails()) return SQLITE_CANTOPEN;
    Ours(file)->state = state;
    int code = state->real->xOpen(state->real, name, Real(file), flags, out_flags);
    if (code == SQLITE_OK) file->pMethods = &kFileMethods;
    return code;
  }
  static int Delete(sqlite3_vfs* vfs, const char* name, int sync_directory) {
    State* state = StateOf(vfs);
    if (state->Fails()) return SQLITE_IOERR_DELETE;
    return state->real->xDelete(state->real, name, sync_directory);
  }
  static int Access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
    sqlite3_vfs* real = StateOf(vfs)->real;
    return real->xAccess(real, name, flags, result);
  }
  static int FullPathname(sqlite3_vfs* vfs, const char* name, int length, char* into) {
    sqlite3_vfs* real = StateOf(vfs)->real;
    return real->xFullPathname(real, name, length, into);
  }
};

}  // namespace

FailingVfs::FailingVfs(int failing_operation, Afterwards afterwards) : state_(std::make_unique<State>()) {
  using Ours = Methods<State>;
  state_->real = sqlite3_vfs_find(nullptr);
  state_->failing_operation = failing_operation;
  state_->afterwards = afterwards;
  state_->vfs = *state_->real;  // dynamic loading, randomness, time: as the real one has them
  state_->vfs.szOsFile = static_cast<int>(sizeof(File<State>)) + state_->real->szOsFile;
  state_->vfs.zName = "failing";
  state_->vfs.pAppData = state_.get();
  state_->vfs.xOpen = Ours::Open;
  state_->vfs.xDelete = Ours::Delete;
  state_->vfs.xAccess = Ours::Access;
  state_->vfs.xFullPathname = Ours::FullPathname;
  Check(sqlite3_vfs_register(&state_->vfs, 1) == SQLITE_OK, "SQLite takes the failing disk");
}

FailingVfs::~FailingVfs() {
  sqlite3_vfs_unregister(&state_->vfs);
  sqlite3_vfs_register(state_->real, 1);
}

uint64_t FailingVfs::transfers() const {
  return state_->transfers;
}

bool FailingVfs::failed() const {
  return state_->failed();
}

}  // namespace content
