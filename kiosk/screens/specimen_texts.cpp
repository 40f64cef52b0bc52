#include "kiosk/screens/specimen_texts.h"

#include <array>

namespace kiosk {
namespace {

// What cannot be seen is written as an escape: no-break blanks, soft hyphens, isolates, joiners.
// clang-format off
constexpr std::array kTexts{
    SpecimenTexts{"ja",
     "お手洗いは、エスカレーターで2階へお上がりください。「桜まつり」のご案内は1階の総合カウンターで",
     "「桜まつり」は、城址公園（しろあとこうえん）にて4月中旬から開催されます。「お得な切符」、"
     "「1日乗車券」は、JR京都駅の窓口、または京都タワー2Fでお求めください。入場料は大人3,000円（税込）、"
     "スカイツリーへは地下鉄で約15分、キャッシュカードもご利用になれます！同じ字でも「直・骨・海・角・今"
     "・返・令・化」は日本の形で書きます。時々、ファッション・ビルのラーメンフェアへどうぞ…。11月3日(月)"
     "は10:00～20:00、お問い合わせはinfo@example.jpまで。",
     "お手洗いを地図で見る",
     "もどる",
     "直海堂 ♨ 角の温泉",
     "☎ 03-1234-5678　✓ 2F　★ 3,000円　👩\u200D👩\u200D👧 🇯🇵 1\uFE0F⃣ 👍🏽 ♨\uFE0F",
     "言語を変更してもよろしいですか。お選びください",
     "{今日|きょう}は{大人|おとな}も{子|こ}どもも、「{兼六園|けんろくえん}」に{無料|むりょう}で{入|はい}"
     "れます。{志|こころざし}ある{人|ひと}が{承|うけたまわ}る{躑躅|つつじ}の{名所|めいしょ}です。"},
    SpecimenTexts{"ja-simple",
     "お{手洗|てあら}いは 2かいに あります。エレベーターで {行|い}って ください。",
     "この たてものの {中|なか}で、しゃしんを とらないで ください。{入|はい}る ときは、おかねが "
     "いります。おとなは 3,000{円|えん}です。{子|こ}どもは ただです。バスで 15{分|ふん}ぐらい "
     "かかります。わからない ときは、ここに いる {人|ひと}に きいて ください。{電話|でんわ}は "
     "03-1234-5678です。",
     "{地図|ちず}を {見|み}る",
     "やめる",
     "{兼六園|けんろくえん}",
     "{朝|あさ} 9:00から {夕方|ゆうがた} 17:00まで あいています",
     "ことばを {変|か}えますか？",
     "{今日|きょう}は {大人|おとな}も {子|こ}どもも、ただで {入|はい}る ことが できます。{変|か}える "
     "ときは、「{地図|ちず}を {見|み}る」を おして ください。"},
    SpecimenTexts{"en",
     "Tickets, toilets and trains: what to know at Kyōto Station’s exit No.\u00A05",
     "Admission is ¥3,000 for adults; the temple is about 15\u00A0min by bus from stop 2F. Open "
     "9:00\u00A0am–5:00\u00A0pm, Mon–Fri, with free Wi-Fi. Call 03-1234-5678, write to info@example.jp "
     "or see https://www.example.jp/en/kyoto/temples for all offers. Look for the sign \u2068直海堂\u2069"
     " on the first floor: its coffee (¥450) is the finest in the office district, and “AVATAR” "
     "is shown in Hall 1½ — à la carte, if you like.",
     "Show toilets on the map",
     "Go back",
     "Kiyomizu-dera Temple",
     "☎ 03-1234-5678 ✓ 2F → ★ ♨ · ♨\uFE0F 👩\u200D👩\u200D👧 🇯🇵 1\uFE0F⃣ 👍🏽",
     "Change the language?",
     "The places that you have kept stay as they are. If you need help, touch “Call staff”: somebody "
     "will be with you within 5\u00A0min."},
    SpecimenTexts{"zh-Hans",
     "欢迎光临“樱花节”——请从\u2068直江津\u2069站乘电车前往会场，约15分钟",
     "“樱花节”将于4月中旬在城址公园举行！门票：成人3,000日元，儿童1,500日元；可在JR京都站窗口购买。"
     "同一个字，中文写作“直、骨、海、角”，日本的招牌写作“\u2068直、骨、海、角\u2069”。《源氏物语》的舞台"
     "——宇治……也在附近（步行即可）。今天令人返回变化的古都。咨询电话：03-1234-5678，9:00–17:00。"
     "冲绳、广岛的宣传册，请自由取阅！您知道“祇园祭”吗？",
     "在地图上看洗手间",
     "返回",
     "\u2068直海堂\u2069（冲绳、广岛特产）",
     "步行3分钟，“角”大厦2F，¥3,000；可刷卡。",
     "要切换语言吗？",
     "切换后，“收藏”中的地点会保留；如需帮助，请按“呼叫工作人员”。"},
    SpecimenTexts{"zh-Hant",
     "歡迎光臨「櫻花節」——請從\u2068直江津\u2069站搭電車前往會場，約15分鐘",
     "「櫻花節」將於4月中旬在城址公園舉行！門票：成人3,000日圓，兒童1,500日圓；可在JR京都站窗口購買。"
     "同一個字，中文寫作「直、骨、海、角」，日本的招牌則寫作「\u2068直、骨、海、角\u2069」。《源氏物語》"
     "的舞台——宇治……也在附近（步行即可）。洽詢電話：03-1234-5678，9:00–17:00。沖繩、廣島的手冊，"
     "請自由取閱！您知道「祇園祭」嗎？",
     "在地圖上看洗手間",
     "返回",
     "\u2068直海堂\u2069（沖繩、廣島特產）",
     "步行3分鐘，「角」大廈2F，¥3,000；可刷卡。",
     "要切換語言嗎？",
     "切換後，「收藏」中的地點會保留；如需協助，請按「呼叫服務人員」。"},
    SpecimenTexts{"ko",
     "역 앞 관광안내소에 오신 것을 환영합니다. 화장실은 2층에 있습니다",
     "어른 입장료는 3,000엔이며, 절까지는 지하철로 15분, 버스로 20분 정도 걸립니다. 와이파이(Wi-Fi)는 "
     "무료이고 “비밀번호”는 카드 뒷면에 적혀 있습니다. 한자로는 바다를 海, 뼈를 骨, 북쪽을 北이라고 "
     "쓰며, 일본 간판의 \u2068直海堂\u2069와는 글자 모양이 다릅니다. 영업시간은 13:05~16:05이며, "
     "문의는 03-1234-5678로 해 주십시오. 관광안내소에서는 외국어 지도를 무료로 드립니다.",
     "지도에서 화장실 보기",
     "돌아가기",
     "교토 타워 전망대(\u2068京都タワー\u2069)",
     "도보 3분 · 어른 900엔 · 9:00~21:00",
     "언어를 바꾸시겠습니까?",
     "바꾸어도 담아 둔 장소는 그대로 남습니다. 도움이 필요하시면 ‘직원 호출’을 눌러 주십시오."},
    SpecimenTexts{"th",
     "ยินดีต้อนรับสู่ศูนย์ข้อมูลนักท่องเที่ยวหน้าสถานีรถไฟเกียวโต",
     "ค่าเข้าชมผู้ใหญ่ 3,000 เยน เด็กเข้าฟรี นั่งรถบัสสาย 5 ประมาณ 15 นาที ห้องน้ำอยู่ที่ชั้น "
     "2 กรุณาอย่าถ่ายภาพในอาคาร ที่นี่มีน้ำดื่มและแผนที่ของสถานที่ต่าง ๆ ให้ฟรี ซื้อตั๋วได้ที่ช่องขายปี้ด"
     "้านหน้า เรือนของกุฏุมพีผู้กตัญญูรู้คุณสร้างเมื่อ ค.ศ. 1603 (พ.ศ. 2146) โทร. 03-1234-5678 "
     "หรือเขียนถึง info@example.jp",
     "ดูห้องน้ำบนแผนที่",
     "ย้อนกลับ",
     "เรือนกุฏุมพีผู้กตัญญู",
     "เดิน 3 นาที · ผู้ใหญ่ 900 เยน · 9:00–21:00",
     "ต้องการเปลี่ยนภาษาหรือไม่",
     "สถานที่ที่ท่านเก็บไว้จะยังคงอยู่ หากต้องการความช่วยเหลือ กรุณากดปุ่ม “เรียกเจ้าหน้าที่”"},
    SpecimenTexts{"vi",
     "HƯỚNG DẪN LỄ HỘI TẾT Ở KYŌTO: QUẦY VÉ MỞ ĐẾN MUỘN NHẤT LÀ 17:00",
     "Vé vào cửa người lớn 3.000\u00A0¥, trẻ em miễn phí; đi xe buýt số 5 mất khoảng 15\u00A0phút. "
     "Nhà vệ sinh ở cuối tầng 2, cạnh thang máy. Ếch Xanh, Mẫu Đơn và Ộp Ộp: đó là tên ba quán "
     "nhỏ trong ngõ. Quầy mở cửa từ 9:00 đến 17:00, điện thoại 03-1234-5678. Xin quý khách đừng "
     "chụp ảnh bên trong; ô và va-li nhỏ có thể gửi ở tủ. Biển hiệu \u2068直海堂\u2069 ở ngay "
     "đường rẽ.",
     "Xem nhà vệ sinh trên bản đồ",
     "Quay lại",
     "Đền Fushimi: đường lên núi",
     "Đe\u0302\u0300n Fushimi: đu\u031Bo\u031B\u0300ng le\u0302n nu\u0301i",
     "Đổi ngôn ngữ?",
     "Những nơi quý khách đã lưu vẫn được giữ nguyên. Nếu cần giúp đỡ, xin chạm vào “Gọi nhân "
     "viên”."},
    SpecimenTexts{"id",
     "Selamat datang di pusat informasi wisata di depan Stasiun Kyōto",
     "Tiket masuk dewasa ¥3.000, anak-anak gratis. Buka setiap hari pukul 09.00–17.00; naik bus "
     "No.\u00A05 kira-kira 15\u00A0menit. Toilet ada di lantai 2, di sebelah lift. Telepon 03-1234-5678 "
     "atau tulis ke info@example.jp. Mohon tidak memotret di dalam gedung. Papan nama \u2068直海堂\u2069"
     " ada di sudut jalan; perlu sekira-kiranya difoto saat terang.",
     "Lihat toilet di peta",
     "Kembali",
     "Kuil Kiyomizu (\u2068清水寺\u2069)",
     "Jalan kaki 3 menit · ¥400 · 06.00–18.00",
     "Ganti bahasa?",
     "Tempat yang sudah Anda simpan tidak akan hilang. Jika perlu bantuan, sentuh “Panggil petugas”."},
    SpecimenTexts{"ms",
     "Selamat datang ke pusat maklumat pelancong di hadapan Stesen Kyōto",
     "Tiket masuk dewasa ¥3,000, kanak-kanak percuma. Buka setiap hari dari 9:00 hingga 17:00; "
     "bas No.\u00A05 mengambil masa kira-kira 15\u00A0minit. Tandas terletak di tingkat 2, bersebelahan "
     "dengan lif. Telefon 03-1234-5678 atau tulis kepada info@example.jp. Sila jangan mengambil "
     "gambar di dalam bangunan. Papan tanda \u2068直海堂\u2069 ada di selekoh jalan.",
     "Lihat tandas pada peta",
     "Kembali",
     "Kuil Kiyomizu (\u2068清水寺\u2069)",
     "3 minit berjalan kaki · ¥400 · 6:00–18:00",
     "Tukar bahasa?",
     "Tempat yang telah anda simpan tidak akan hilang. Jika memerlukan bantuan, sentuh “Panggil "
     "kakitangan”."},
    SpecimenTexts{"fil",
     "Maligayang pagdating sa sentro ng impormasyon sa harap ng Kyōto Station",
     "Ang bayad sa pagpasok ay ¥3,000 para sa matatanda at libre para sa mga bata. Bukas araw-araw "
     "mula 9:00 hanggang 17:00; mga 15\u00A0minuto sa bus No.\u00A05. Nasa ikalawang palapag ang "
     "palikuran, sa tabi ng elebeytor. Tumawag sa 03-1234-5678 o sumulat sa info@example.jp. Huwag "
     "po kayong kumuha ng litrato sa loob ng gusali. Nasa kanto ang karatulang \u2068直海堂\u2069, "
     "katabi ng tindahan ni G.\u00A0Peñaflor.",
     "Tingnan ang palikuran sa mapa",
     "Bumalik",
     "Templo ng Kiyomizu (\u2068清水寺\u2069)",
     "3 minutong lakad · ¥400 · 6:00–18:00",
     "Palitan ang wika?",
     "Hindi mawawala ang mga lugar na itinabi ninyo. Kung kailangan ng tulong, pindutin ang “Tawagin "
     "ang kawani”."},
    SpecimenTexts{"fr",
     "Bienvenue à l’office de tourisme de Kyōto\u00A0: «\u202FÀ votre service\u202F!\u202F»",
     "Où sont les toilettes\u202F? Au 2ᵉ étage, à côté de l’ascenseur. L’entrée coûte 3\u202F000\u00A0¥\u202F"
     "; elle est gratuite jusqu’à 6\u00A0ans. Ouvert de 9\u00A0h à 17\u00A0h, le dimanche jusqu’à "
     "13\u00A0h\u00A005\u202F; comptez 15\u00A0min en bus, ligne n°\u00A05. Appelez le 03-1234-5678\u202F"
     "! Le temple «\u202FKiyomizu\u202F» (\u2068清水寺\u2069), chef-d’œuvre de l’époque d’Edo, "
     "reste ouvert à Noël\u00A0: n’oubliez pas l’Île aux Échassiers, où l’on mange un œuf à la "
     "coque.",
     "Voir les toilettes",
     "Retour",
     "ÎLE D’ENOSHIMA\u00A0: À VOIR L’ÉTÉ",
     "3\u00A0min à pied · 400\u00A0¥ · de 9\u00A0h à 18\u00A0h",
     "Changer de langue\u202F?",
     "Les lieux que vous avez gardés ne seront pas perdus. Besoin d’aide\u202F? Touchez «\u202FAppeler "
     "un agent\u202F»."},
    SpecimenTexts{"de",
     "Willkommen in der Touristen\u00ADinformation: Straßen\u00ADbahn\u00ADhalte\u00ADstelle „Universitä"
     "ts\u00ADklinikum“ gegenüber",
     "Der Eintritt kostet 3.000\u00A0¥, für Kinder ist er frei; mit dem Bus Nr.\u00A05 sind es "
     "etwa 15\u00A0Min. bis zum Tempel. Geöffnet ist täglich 9–18\u00A0Uhr, der GROẞE Saal im "
     "2.\u00A0Stock nur bis 13:05. Die Straßen\u00ADbahn\u00ADhalte\u00ADstelle liegt gegenüber "
     "der Öffentlichen Fahrgast\u00ADinformations\u00ADeinrichtung. Rufen Sie 03-1234-5678 an, "
     "oder fragen Sie nach \u2068直海堂\u2069 (Naomidō). Über 1.200\u00A0Äpfel, Öle und Süßigkeiten!",
     "Toiletten auf der Karte",
     "Zurück",
     "Straßen\u00ADbahn\u00ADhalte\u00ADstelle Heiligtums\u00ADstraße",
     "3\u00A0Min. zu Fuß · Eintritt frei · 9–18\u00A0Uhr",
     "Sprache wechseln?",
     "Die Orte, die Sie sich gemerkt haben, bleiben erhalten. Brauchen Sie Hilfe? Tippen Sie auf "
     "„Personal rufen“."},
    SpecimenTexts{"es",
     "¡Bienvenidos al centro de información turística de Kioto!",
     "¿Dónde están los baños? En la segunda planta, al lado del ascensor. La entrada cuesta 3000\u00A0¥;"
     " los niños entran gratis. Abierto de 9:00 a 17:00; el autobús n.º\u00A05 tarda unos 15\u00A0min. "
     "¡No olvide su paraguas! Llame al 03-1234-5678. El templo \u2068清水寺\u2069 (Kiyomizu-dera) "
     "queda a 1,9\u00A0km; en Año Nuevo hay «cigüeñas» de papel. ¿Ya conoce la 2.ª sala?",
     "Ver los baños en el mapa",
     "Volver",
     "Templo Kiyomizu (\u2068清水寺\u2069)",
     "3\u00A0min a pie · 400\u00A0¥ · de 6:00 a 18:00",
     "¿Cambiar de idioma?",
     "Los lugares que ha guardado no se perderán. ¿Necesita ayuda? Toque «Llamar al personal»."},
    SpecimenTexts{"it",
     "Benvenuti al centro informazioni turistiche davanti alla stazione di Kyōto",
     "L’ingresso costa 3.000\u00A0¥ per gli adulti; i bambini entrano gratis. I bagni sono al "
     "2º\u00A0piano, accanto all’ascensore; la 1ª\u00A0porta a destra. Aperto dalle 9:00 alle "
     "17:00; con l’autobus n.\u00A05 ci vogliono circa 15\u00A0min. Perché non visitare la città "
     "vecchia? È a 1,9\u00A0km, lì c’è l’insegna \u2068直海堂\u2069. Telefono 03-1234-5678. L’affitto "
     "di una bici è più economico di quanto s’immagini.",
     "Mostra i bagni sulla mappa",
     "Indietro",
     "Tempio Kiyomizu (\u2068清水寺\u2069)",
     "3\u00A0min a piedi · 400\u00A0¥ · 6:00–18:00",
     "Cambiare lingua?",
     "I luoghi che avete salvato non andranno persi. Serve aiuto? Toccate «Chiama il personale»."},
    SpecimenTexts{"pt",
     "Bem-vindos ao centro de informações turísticas em frente à estação de Quioto",
     "A entrada custa 3000\u00A0¥ para adultos e é gratuita para crianças. As casas de banho ficam "
     "no 2.º\u00A0andar, ao lado do elevador, na 1.ª\u00A0porta à direita. Aberto das 9:00 às "
     "17:00; de autocarro são cerca de 15\u00A0min. Atenção: não é permitido fotografar no interior. "
     "Ligue para 03-1234-5678. A tabuleta \u2068直海堂\u2069 está à esquina; lá servem pão, maçãs "
     "e café.",
     "Ver casas de banho no mapa",
     "Voltar",
     "Templo Kiyomizu (\u2068清水寺\u2069)",
     "3\u00A0min a pé · 400\u00A0¥ · 6:00–18:00",
     "Mudar de língua?",
     "Os locais que guardou não se perdem. Precisa de ajuda? Toque em «Chamar um funcionário»."},
    SpecimenTexts{"ru",
     "Добро пожаловать в центр для гостей города: к вокзалу и в музей с нами",
     "Билет для взрослых стоит 3000\u00A0иен, дети проходят бесплатно; дорога на автобусе № 5 "
     "занимает около 15\u00A0минут. Центр открыт с 9:00 до 18:00, в воскресенье\u00A0— до 13:05. "
     "Туалет находится на 2-м этаже, рядом с лифтом. «Праздник клёнов» начнётся 3\u00A0ноября. "
     "Достопримечательности и расписание экскурсий\u00A0— у сотрудников, тел. 03-1234-5678. Ищите "
     "вывеску \u2068直海堂\u2069: съезд и подъём рядом.",
     "Туалеты на карте",
     "Назад",
     "Храм Киёмидзу (\u2068清水寺\u2069)",
     "3\u00A0мин. пешком · 400\u00A0¥ · № 5",
     "Сменить язык?",
     "Сохранённые места не пропадут. Если нужна помощь, нажмите «Позвать сотрудника»."},
    SpecimenTexts{"uk",
     "Ласкаво просимо до туристичного центру біля вокзалу Кіото",
     "Вхід для дорослих\u00A0— 3000\u00A0єн, для дітей безкоштовно; їхати автобусом № 5 близько "
     "15\u00A0хвилин. Туалет на 2-му поверсі, поруч із ліфтом. Центр відчинено з 9:00 до 18:00. "
     "Ґанок храму, під’їзд і їдальня\u00A0— ліворуч, а єдиний сувенірний кіоск із вивіскою \u2068直海堂\u2069"
     "\u00A0— за рогом. Телефон 03-1234-5678. «Свято кленів» почнеться 3\u00A0листопада.",
     "Туалети на карті",
     "Назад",
     "Храм Кійомідзу (\u2068清水寺\u2069)",
     "3\u00A0хв пішки · 400\u00A0¥ · № 5",
     "Змінити мову?",
     "Збережені місця не зникнуть. Якщо потрібна допомога, торкніться «Покликати працівника»."},
    SpecimenTexts{"ar",
     "مرحبًا بكم في مركز المعلومات السياحية أمام محطة كيوتو",
     "رسم الدخول للكبار \u2068¥3,000\u2069 وللأطفال مجانًا. اركبوا القطار \u2068JR 京都線 (Kyōto)\u2069 "
     "من الرصيف 2، ويستغرق الوصول نحو 15\u00A0دقيقة؛ ثم اسألوا عن المخرج رقم\u00A05. هل تحتاجون "
     "إلى مساعدة؟ اتصلوا بالرقم \u206803-1234-5678\u2069 أو اكتبوا إلى info@example.jp (من الساعة "
     "\u20689:00\u2069 إلى \u206817:00\u2069). السَّلَامُ عَلَيْكُمْ: يوجد مُصَلًّى لِلصَّلَاةِ "
     "في الطابق\u00A02، والدخول لِلْأَطْفَالِ بلا مقابل، «أهلًا وسهلًا».",
     "دورات المياه على الخريطة",
     "رجوع",
     "معبد كيوميزو (\u2068清水寺\u2069)",
     "3\u00A0دقائق سيرًا · \u2068¥400\u2069 · \u20689:00–18:00\u2069",
     "هل تريدون تغيير اللغة؟",
     "ستبقى الأماكن التي حفظتموها كما هي. إذا احتجتم إلى مساعدة، فاضغطوا على «استدعاء الموظف»."},
    SpecimenTexts{"he",
     "ברוכים הבאים למרכז המידע לתיירים מול תחנת קיוטו",
     "דמי הכניסה למבוגרים \u2068¥3,000\u2069, לילדים הכניסה חינם. סעו ברכבת \u2068JR 京都線 (Kyōto)\u2069"
     " מרציף 2, כ־15\u00A0דקות, ואז חפשו את יציאה מס׳\u00A05. טלפון \u206803-1234-5678\u2069, "
     "שעות הפתיחה \u20689:00–17:00\u2069 (בימי ו׳ עד \u206813:05\u2069). שָׁלוֹם וּבְרָכָה! המרכז "
     "מופעל ע״י עיריית קיוטו, והמפה ניתנת חינם; כתבו אל info@example.jp.",
     "השירותים על המפה",
     "חזרה",
     "מקדש קיומיזו (\u2068清水寺\u2069)",
     "3\u00A0דק׳ הליכה · \u2068¥400\u2069 · \u20689:00–18:00\u2069",
     "להחליף שפה?",
     "המקומות ששמרתם יישארו. זקוקים לעזרה? געו בכפתור ״קריאה לצוות״."},
    SpecimenTexts{"hi",
     "क्योटो स्टेशन के सामने पर्यटक सूचना केंद्र में आपका स्वागत है",
     "वयस्कों का प्रवेश शुल्क ¥3,000 है, बच्चों का प्रवेश निःशुल्क है। बस संख्या 5 से लगभग 15\u00A0मिनट "
     "लगते हैं। स्त्री और पुरुष शौचालय दूसरी मंज़िल पर लिफ़्ट के पास हैं। इस क्षेत्र का राष्ट्रीय "
     "संग्रहालय विज्ञान और शिल्प के लिए प्रसिद्ध है; कार्यक्रम सर्दियों में भी होते हैं। यहाँ "
     "से चिट्ठियाँ भी भेजी जा सकती हैं। फ़ोन 03-1234-5678। कृपया अंदर तस्वीरें न लें; \u2068直海堂\u2069"
     " का बोर्ड कोने पर है।",
     "मानचित्र पर शौचालय देखें",
     "वापस",
     "किंकाकुजी मंदिर (\u2068金閣寺\u2069)",
     "पैदल 3\u00A0मिनट · ¥400 · 9:00–17:00",
     "भाषा बदलें?",
     "आपके सहेजे हुए स्थान बने रहेंगे। सहायता चाहिए तो “कर्मचारी को बुलाएँ” छुएँ।"},
    SpecimenTexts{"ne",
     "क्योटो स्टेशन अगाडिको पर्यटक सूचना केन्द्रमा स्वागत छ",
     "वयस्कको प्रवेश शुल्क ¥3,000 हो, बालबालिकालाई निःशुल्क छ। बस नम्बर 5 बाट करिब 15\u00A0मिनेट "
     "लाग्छ। शौचालय दोस्रो तलामा लिफ्टको छेउमा छ। सन् १६०३ मा बनेको यस क्षेत्रको मन्दिर प्रसिद्ध "
     "छ; कार्यक्रम वर्षभरि हुन्छन् र चिट्ठी पनि पठाउन सकिन्छ। फोन 03-1234-5678। कृपया भित्र तस्बिर "
     "नखिच्नुहोस्; \u2068直海堂\u2069 को बोर्ड कुनामा छ।",
     "नक्सामा शौचालय हेर्नुहोस्",
     "फर्कनुहोस्",
     "किन्काकुजी मन्दिर (\u2068金閣寺\u2069)",
     "हिँडेर 3\u00A0मिनेट · ¥400 · 9:00–17:00",
     "भाषा परिवर्तन गर्ने?",
     "तपाईंले राख्नुभएका ठाउँहरू रहिरहनेछन्। सहायता चाहिएमा “कर्मचारी बोलाउनुहोस्” छुनुहोस्।"},
    SpecimenTexts{"bn",
     "কিয়োতো স্টেশনের সামনে পর্যটক তথ্য কেন্দ্রে স্বাগতম",
     "প্রাপ্তবয়স্কদের প্রবেশমূল্য ¥3,000, শিশুদের প্রবেশ বিনামূল্যে। ৫ নম্বর বাসে প্রায় ১৫\u00A0মিনিট "
     "লাগে। স্ত্রী ও পুরুষ শৌচাগার দ্বিতীয় তলায়, লিফটের পাশে। এই অঞ্চলের বিজ্ঞান জাদুঘর ও ক্ষুদ্র "
     "শিল্পের দোকান বিখ্যাত; কোরিয়া ও চীনের পর্যটকেরাও আসেন। ফোন 03-1234-5678। অনুগ্রহ করে ভেতরে "
     "ছবি তুলবেন না; \u2068直海堂\u2069 লেখা সাইনবোর্ডটি মোড়ে।",
     "মানচিত্রে শৌচাগার দেখুন",
     "ফিরে যান",
     "কিনকাকু-জি মন্দির (\u2068金閣寺\u2069)",
     "হেঁটে 3\u00A0মিনিট · ¥400 · 9:00–17:00",
     "ভাষা পরিবর্তন করবেন?",
     "আপনার রাখা স্থানগুলি থেকে যাবে। সাহায্য লাগলে “কর্মীকে ডাকুন” স্পর্শ করুন।"},
    SpecimenTexts{"si",
     "කියෝතෝ දුම්රිය ස්ථානය ඉදිරිපිට සංචාරක තොරතුරු මධ්\u200Dයස්ථානයට සාදරයෙන් පිළිගනිමු",
     "වැඩිහිටියන් සඳහා ප්\u200Dරවේශ ගාස්තුව ¥3,000 කි; ළමයින්ට නොමිලේ. අංක 5 බසයෙන් මිනිත්තු\u00A015ක් "
     "පමණ ගත වේ. වැසිකිළිය දෙවන මහලේ, විදුලි සෝපානය අසල ඇත. ශ්\u200Dරී ලංකාවෙන් පැමිණෙන ඔබට සිංහල "
     "පත්\u200Dරිකාවක් ද ලබා ගත හැකිය. දුරකථනය 03-1234-5678. කරුණාකර ඇතුළත ඡායාරූප නොගන්න; \u2068直海堂\u2069"
     " පුවරුව කෙළවරේ ඇත.",
     "සිතියමේ වැසිකිළි බලන්න",
     "ආපසු",
     "කින්කකු-ජි විහාරය (\u2068金閣寺\u2069)",
     "පයින් මිනිත්තු\u00A03යි · ¥400 · 9:00–17:00",
     "භාෂාව වෙනස් කරනවාද?",
     "ඔබ තබාගත් ස්ථාන එලෙසම පවතී. උදව් අවශ්\u200Dය නම් “සේවකයෙකු කැඳවන්න” ස්පර්ශ කරන්න."},
    SpecimenTexts{"my",
     "ကျိုတိုဘူတာရှေ့ရှိ ခရီးသွားသတင်းအချက်အလက်စင်တာမှ ကြိုဆိုပါသည်",
     "လူကြီးဝင်ကြေး ၃,၀၀၀ ယန်း ဖြစ်ပြီး ကလေးများ အခမဲ့ဖြစ်ပါသည်။ ဘတ်စ်ကား အမှတ် ၅ ဖြင့် ၁၅ မိနစ်ခန့် "
     "ကြာပါမည်။ အိမ်သာသည် ဒုတိယထပ် ဓာတ်လှေကားဘေးတွင် ရှိပါသည်။ တနင်္လာနေ့တွင် ပိတ်ပြီး၊ အင်္ဂါနေ့မှ "
     "တနင်္ဂနွေနေ့အထိ ဖွင့်ပါသည်။ ကျွန်ုပ်တို့၏ မြို့ပြမြေပုံကို အခမဲ့ ယူနိုင်ပါသည်။ ဖုန်း 03-1234-5678။"
     " အတွင်းတွင် ဓာတ်ပုံ မရိုက်ပါနှင့်။ \u2068直海堂\u2069 ဆိုင်းဘုတ်သည် လမ်းထောင့်တွင် ရှိသည်။",
     "မြေပုံတွင် အိမ်သာကြည့်ရန်",
     "နောက်သို့",
     "ဘဏ္ဍာတိုက်ဟောင်း ပြတိုက်",
     "လမ်းလျှောက် 3 မိနစ် · ¥400 · 9:00–17:00",
     "ဘာသာစကား ပြောင်းမလား",
     "သင် သိမ်းထားသော နေရာများ ဆက်ရှိနေပါမည်။ အကူအညီလိုပါက “ဝန်ထမ်းခေါ်ရန်” ကို ထိပါ။"},
    SpecimenTexts{"km",
     "សូមស្វាគមន៍មកកាន់មជ្ឈមណ្ឌលព័ត៌មានទេសចរណ៍មុខស្ថានីយ៍ក្យូតូ",
     "ថ្លៃចូលសម្រាប់មនុស្សពេញវ័យ ៣.០០០ យ៉េន កុមារចូលដោយឥតគិតថ្លៃ។ ជិះឡានក្រុងលេខ ៥ ប្រហែល ១៥ នាទី។ "
     "បន្ទប់ទឹកនៅជាន់ទី២ ក្បែរជណ្តើរយន្ត។ ខ្ញុំសូមណែនាំផ្លូវចាស់ និងស្ទឹងដែលមានហ្វូងត្រី។ បន្ទប់\u200Bសម"
     "្រាប់\u200Bស្ត្រី\u200Bនៅ\u200Bខាង\u200Bស្តាំ។ ទូរស័ព្ទ 03-1234-5678។ សូមកុំថតរូបនៅខាងក្នុង។ "
     "ស្លាក \u2068直海堂\u2069 នៅជ្រុងផ្លូវ។",
     "មើលបន្ទប់ទឹកលើផែនទី",
     "ត្រឡប់",
     "ប្រាសាទគីនកាគុ (\u2068金閣寺\u2069)",
     "ដើរ 3 នាទី · ¥400 · 9:00–17:00",
     "តើប្តូរភាសាឬ?",
     "កន្លែងដែលអ្នកបានរក្សាទុកនឹងនៅដដែល។ បើត្រូវការជំនួយ សូមប៉ះ «ហៅបុគ្គលិក»។"},
    SpecimenTexts{"lo",
     "ຍິນດີຕ້ອນຮັບສູ່ສູນຂໍ້ມູນນັກທ່ອງທ່ຽວໜ້າສະຖານີກຽວໂຕ",
     "ຄ່າເຂົ້າຊົມຜູ້ໃຫຍ່ 3,000 ເຢນ, ເດັກນ້ອຍເຂົ້າຟຣີ. ຂຶ້ນລົດເມເບີ 5 ປະມານ 15 ນາທີ. ຫ້ອງນ້ຳຢູ່ຊັ້ນ "
     "2 ໃກ້ກັບລິຟ. ທີ່ນີ້ມີນ້ຳດື່ມ ແລະ ແຜນທີ່ຂອງສະຖານທີ່ຕ່າງໆ ໃຫ້ຟຣີ. ຊື້ປີ້ໄດ້ທີ່ປ່ອງຂ້າງໜ້າ. "
     "ໂທ 03-1234-5678. ກະລຸນາຢ່າຖ່າຍຮູບຢູ່ພາຍໃນ. ປ້າຍ \u2068直海堂\u2069 ຢູ່ແຈຖະໜົນ.",
     "ເບິ່ງຫ້ອງນ້ຳໃນແຜນທີ່",
     "ກັບຄືນ",
     "ວັດກິນກະກຸຈິ (\u2068金閣寺\u2069)",
     "ຍ່າງ 3 ນາທີ · ¥400 · 9:00–17:00",
     "ຕ້ອງການປ່ຽນພາສາບໍ?",
     "ສະຖານທີ່ທີ່ທ່ານເກັບໄວ້ຈະຍັງຢູ່. ຖ້າຕ້ອງການຄວາມຊ່ວຍເຫຼືອ ກະລຸນາແຕະ “ເອີ້ນພະນັກງານ”."},
    SpecimenTexts{"mn",
     "Киото өртөөний өмнөх аялал жуулчлалын мэдээллийн төвд тавтай морилно уу",
     "Насанд хүрэгчдийн тасалбар 3,000\u00A0иен, хүүхэд үнэгүй; № 5 автобусаар ойролцоогоор 15\u00A0мину"
     "т явна. Ариун цэврийн өрөө 2\u00A0давхарт, цахилгаан шатны хажууд бий. Өдөр бүр 9:00–18:00 "
     "цагт үүд нээлттэй. Утас 03-1234-5678. Дотор нь зураг авахгүй байхыг хүсье. \u2068直海堂\u2069 "
     "гэсэн хаяг булан дээр бий.",
     "Газрын зургаас харах",
     "Буцах",
     "Кинкаку-жи сүм (\u2068金閣寺\u2069)",
     "Явганаар 3\u00A0минут · ¥400 · 9:00–17:00",
     "Хэлээ солих уу?",
     "Таны хадгалсан газрууд хэвээр үлдэнэ. Тусламж хэрэгтэй бол «Ажилтан дуудах» гэснийг хүрнэ "
     "үү."},
};
// clang-format on

}  // namespace

std::span<const SpecimenTexts> AllSpecimenTexts() {
  return kTexts;
}

}  // namespace kiosk
