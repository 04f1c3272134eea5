import { describe, expect, it } from "vitest";
import { protectedAttribute } from "#nurture/profile/protected";
import { refusal, valueRefusal } from "#nurture/profile/refusals";

type Row = readonly [text: string, expected: string | undefined];

const TEXTS: Readonly<Record<string, readonly Row[]>> = {
  German: [
    ["Sie ist schwanger und fragt nach Urlaub", "family"],
    ["hat eine Schwerbehinderung", "health"],
    ["ist katholisch", "belief"],
    ["mit Migrationshintergrund", "origin"],
    ["er ist schwul", "orientation"],
    ["wurde im Alter von 22 fertig", "age"],
    ["die einzige weibliche Bewerberin", "gender"],
    ["polnische Staatsangehörigkeit", "nationality"],
    ["leicht übergewichtig", "appearance"],
    ["vorbestraft", "record"],
    ["springt wahrscheinlich ab", "prediction"],
    ["ein alter Kollege nannte eine Alternative", undefined],
    ["am Tag des Gesprächs war es schwül", undefined],
    ["lediglich drei Jahre Erfahrung, eine langjährige Leidenschaft", undefined],
    ["sprach mit Christian und Frau Müller", undefined],
    ["hat einen Vorschlag entschieden verteidigt", undefined],
  ],
  French: [
    ["Elle est enceinte", "family"],
    ["enceinte de 4 mois", "family"],
    ["reconnu en situation de handicap", "health"],
    ["elle est musulmane", "belief"],
    ["son origine ethnique", "origin"],
    ["il est homosexuel", "orientation"],
    ["vu l’âge du candidat", "age"],
    ["c’est un poste pour une femme", "gender"],
    ["de nationalité belge", "nationality"],
    ["en surpoids", "appearance"],
    ["casier judiciaire vierge", "record"],
    ["va probablement se désister", "prediction"],
    ["dans l’enceinte de l’usine, avec Marie", undefined],
    ["partage ses usages, 5 ans d’expérience", undefined],
    ["un travail conjoint, un genre d’échange de bonne foi", undefined],
  ],
  Spanish: [
    ["Está embarazada", "family"],
    ["tiene una discapacidad", "health"],
    ["es muy religiosa", "belief"],
    ["origen étnico", "origin"],
    ["su orientación sexual", "orientation"],
    ["por su edad", "age"],
    ["tiene 45 años", "age"],
    ["para una mujer es difícil", "gender"],
    ["de nacionalidad peruana", "nationality"],
    ["buena presencia", "appearance"],
    ["antecedentes penales", "record"],
    ["puede que no se presente", "prediction"],
    ["quiere vivir en la ciudad y valora la calidad", undefined],
    ["tiene 5 años de experiencia", undefined],
    ["fue una pregunta embarazosa; trabajó con enfermeros", undefined],
    ["un préstamo sindicado, la casa matriz", undefined],
  ],
  Portuguese: [
    ["Ela está grávida", "family"],
    ["pessoa com deficiência", "health"],
    ["é evangélico", "belief"],
    ["a cor da pele", "origin"],
    ["identidade de gênero", "orientation"],
    ["pela idade", "age"],
    ["por ser mulher", "gender"],
    ["dupla cidadania", "nationality"],
    ["boa aparência", "appearance"],
    ["antecedentes criminais", "record"],
    ["risco de desistência", "prediction"],
    ["a cidade, a qualidade e a identidade da marca", undefined],
    ["entende a gravidade das deficiências do processo", undefined],
    ["tem 3 anos de experiência", undefined],
  ],
  Russian: [
    ["Она беременна", "family"],
    ["получила инвалидность", "health"],
    ["глубоко верующий", "belief"],
    ["по национальности татарин", "origin"],
    ["его сексуальная ориентация", "orientation"],
    ["её возраст", "age"],
    ["ему 23 года", "age"],
    ["приятная девушка", "gender"],
    ["двойное гражданство", "nationality"],
    ["приятная внешность", "appearance"],
    ["была судимость", "record"],
    ["скорее всего, откажется", "prediction"],
    ["спрос возрастает, снизили брак на линии", undefined],
    ["безболезненно перевёл команду, геймдизайнер", undefined],
    ["риск отказа насоса, холостой ход", undefined],
  ],
  Arabic: [
    ["لأنها حامل", "family"],
    ["هو متزوّج", "family"],
    ["لديه إعاقة", "health"],
    ["لديه اعاقه أو اكتئاب", "health"],
    ["غير متدين", "belief"],
    ["لون البشرة", "origin"],
    ["ميوله الجنسية", "orientation"],
    ["بسبب العمر", "age"],
    ["لأنها امرأة", "gender"],
    ["وجنسيته لبنانية", "nationality"],
    ["حسن المظهر", "appearance"],
    ["له سوابق جنائية", "record"],
    ["خطر الانسحاب", "prediction"],
    ["حامل شهادة الماجستير، يتحدث الإنجليزية بطلاقة", undefined],
    ["عمل مع عمر ونور الدين في شركة متعددة الجنسيات", undefined],
    ["ثقة مطلقة، لا عرقلة، ولا معاقبة", undefined],
    ["ذكر أن النتيجة مرضية", undefined],
  ],
  Vietnamese: [
    ["Chị ấy đang mang thai", "family"],
    ["người khuyết tật", "health"],
    ["là đảng viên", "belief"],
    ["người dân tộc thiểu số", "origin"],
    ["anh ấy đồng tính", "orientation"],
    ["mới 22 tuổi", "age"],
    ["giới tính nữ", "gender"],
    ["quốc tịch Lào", "nationality"],
    ["ngoại hình khá", "appearance"],
    ["có tiền án", "record"],
    ["nguy cơ bỏ việc", "prediction"],
    ["đọc báo Tuổi Trẻ, thích Việt Nam", undefined],
    ["làm theo đạo đức nghề nghiệp, có thái độ tốt", undefined],
    ["phần mềm cho bệnh viện", undefined],
  ],
  Korean: [
    ["임신 중이라고 함", "family"],
    ["청각장애가 있음", "health"],
    ["기독교 신자", "belief"],
    ["다문화가정 출신", "origin"],
    ["동성애자", "orientation"],
    ["나이가 많음", "age"],
    ["만 27세", "age"],
    ["여성 지원자", "gender"],
    ["이중 국적은 아니나 국적이 다름", "nationality"],
    ["외모가 단정함", "appearance"],
    ["전과 기록", "record"],
    ["오퍼를 거절할 듯", "prediction"],
    ["나이키와 나이스에서 인턴", undefined],
    ["시스템 장애 대응 경험", undefined],
    ["다국적 기업, 게이트 설계", undefined],
    ["고객 이탈 가능성 분석, 전과해서 경영학", undefined],
  ],
};

const NAMES: Readonly<Record<string, readonly Row[]>> = {
  German: [
    ["Geschlecht:weiblich", "gender"],
    ["Alter", "age"],
    ["Staatsangehoerigkeit", "nationality"],
    ["Alternative Energien", undefined],
    ["ehemalige Praktikanten", undefined],
  ],
  French: [
    ["situation familiale", "family"],
    ["codePostal", "address"],
    ["prénom", "name"],
    ["usage", undefined],
    ["partenariats", undefined],
  ],
  Spanish: [
    ["sexo", "gender"],
    ["lengua-materna", "origin"],
    ["ciudad", undefined],
    ["dirección de proyectos", undefined],
    ["fotografía", undefined],
  ],
  Portuguese: [
    ["idade", "age"],
    ["estado_civil", "family"],
    ["cidade", undefined],
    ["visitas", undefined],
  ],
  Russian: [
    ["пол:женский", "gender"],
    ["Дата рождения", "age"],
    ["партнёры", undefined],
    ["рост", undefined],
    ["долгосрочное", undefined],
  ],
  Arabic: [
    ["الجنس", "gender"],
    ["الحالة الاجتماعية", "family"],
    ["التسويق", undefined],
    ["عرقلة", undefined],
  ],
  Vietnamese: [
    ["giới tính", "gender"],
    ["quê quán", "address"],
    ["miền Nam", undefined],
    ["xử lý hình ảnh", undefined],
  ],
  Korean: [
    ["성별:여성", "gender"],
    ["혼인상태", "family"],
    ["여성복", undefined],
    ["음성 인식", undefined],
  ],
};

describe.each(Object.entries(TEXTS))("free text in %s", (_, rows) => {
  it.each(rows)("%s: %s", (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});

describe.each(Object.entries(NAMES))("names in %s", (_, rows) => {
  it.each(rows)("%s stands for %s", (name, expected) => {
    expect(protectedAttribute(name)).toBe(expected);
  });
});

describe("a value that is somebody's or something's name", () => {
  it.each([
    ["manager", "Luis Casado", undefined],
    ["mentor", "Christian Gay", undefined],
    ["study", "Criminal law", undefined],
    ["team", "the pregnant one", "family"],
    ["interview-note", "casado", "family"],
  ])("as %s, %s: %s", (topic, value, expected) => {
    expect(valueRefusal({ topic, value })).toBe(expected);
  });
});
