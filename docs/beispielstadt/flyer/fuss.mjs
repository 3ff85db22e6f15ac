// The foot of a flyer: whose it is and whom to call, in the flyer's language.

const words = {
  de: ['Stadt Beispielstadt', 'Koordinierungsstelle Schulsozialarbeit', 'Rufen Sie an:'],
  en: ['Town of Beispielstadt', 'Coordination office for school social work', 'Call us:'],
  tr: ['Beispielstadt Belediyesi', 'Okul sosyal hizmeti koordinasyonu', 'Bizi arayın:'],
  ar: ['مدينة <bdi dir="ltr">Beispielstadt</bdi>', 'مكتب تنسيق العمل الاجتماعي المدرسي', 'اتصلوا بنا:'],
  uk: ['Місто Beispielstadt', 'Координація шкільної соціальної роботи', 'Телефонуйте:'],
  pl: ['Miasto Beispielstadt', 'Koordynacja szkolnej pracy socjalnej', 'Proszę dzwonić:'],
  ru: ['Город Beispielstadt', 'Координация школьной социальной работы', 'Звоните:'],
};

export function footer(lang, logo) {
  const [town, office, call] = words[lang];
  return `<footer>${logo}<p>${town}<br>${office}<br><bdi dir="ltr">schulsozialarbeit.beispielstadt.example</bdi></p>
    <p class="call">${call} <b><bdi dir="ltr">030 23125-100</bdi></b></p></footer>`;
}
