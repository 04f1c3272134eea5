/** What a letter of thanks is made of, where a space parts words; between spaces alone. */
const SPACED = [
  "thank you|thanks?|thankyou|thx|ty|cheers|great|perfect|wonderful|lovely|awesome|excellent|noted|understood|received|ok(?:ay)?|got it|so much|very much|a lot|again|many|all good|and|that[’']?s|that is|this is|very|really|nice",
  "for (?:the|your|this|that|all the|all your) (?:(?:quick|kind|warm|helpful) )?(?:information|info|update|reply|answer|help|message|e-?mail|mail|letter|invitation|reminder|news|note|support|welcome)",
  "(?:i am |i[’']?m |i )?(?:(?:really|very much|already) )?look(?:ing)? forward to (?:it|this|that|seeing you(?: all)?|meeting you(?: all)?|meeting the team|(?:my|the) first day|starting|joining)",
  "see you (?:soon|then|there)|have a (?:nice|good|great) (?:day|week|weekend|evening)|(?:best|kind|warm)? ?regards|best wishes|hi|hello|hey|dear|all|team|everyone|good (?:morning|afternoon|evening)",
  "danke|dank|vielen|herzlichen|besten|schön|sehr|super|perfekt|prima|alles klar|verstanden|(?:ich )?freue? mich(?: schon)?(?: sehr)?(?: darauf)?|bis bald|bis dann|für (?:die|ihre|deine|eure) (?:information|info|nachricht|antwort|e-?mail|mail|hilfe|einladung|rückmeldung|erinnerung)|hallo|guten (?:tag|morgen)",
  "merci|beaucoup|bien|parfait|d[’']accord|c[’']est noté|noté|bonjour|à bientôt|pour (?:votre|ta|cette|la) (?:réponse|aide|information|invitation)|pour (?:votre|ton|ce|le) (?:message|mail|aide)",
  "muchas|mil|gracias|perfecto|genial|vale|de acuerdo|entendido|recibido|por (?:la|su|tu) (?:información|respuesta|ayuda|invitación)|hola|un saludo|saludos|hasta pronto|buenos días|buenas tardes",
  "muito|muita|obrigad[oa]|perfeito|ótimo|entendi|certo|combinado|pel[ao] (?:informação|resposta|ajuda|retorno|convite)|olá|até breve|bom dia|boa tarde",
  "спасибо|большое|огромное|благодарю|вам|хорошо|отлично|понял|поняла|понятно|за (?:информацию|ответ|помощь|письмо|приглашение)|здравствуйте|добрый (?:день|вечер)|доброе утро|до встречи",
  "شكرا|جزيلا|لكم|لك|أشكركم|حسنا|ممتاز|تمام|مرحبا|السلام عليكم|على (?:المعلومات|الرد|المساعدة|الدعوة)",
  "cảm ơn|cám ơn|xin|rất|nhiều|bạn|anh|chị|các|em|ạ|vâng|dạ|đã nhận được|tuyệt vời|xin chào|chào",
].join("|");

/** The same of scripts that write none, or whose endings follow: found anywhere. */
const UNSPACED = [
  "谢谢|謝謝|感谢|感謝|多谢|多謝|非常|收到|好的|好|了解|明白|知道了|了|您们|你们|您|你|辛苦|期待|到时见|到時見|的(?:回复|回覆|帮助|幫助|通知|信息|訊息|提醒|邀请|邀請)",
  "ありがとうござい(?:ます|ました)|ありがとう|承知(?:しました|いたしました)?|了解(?:しました|いたしました|です)?|かしこまりました|よろしくお願い(?:します|いたします|致します)|お世話になっております|どうも|誠に|大変|楽しみにして(?:います|おります)",
  "감사(?:합니다|드립니다|해요)?|고맙습니다|고마워요|네|예|알겠습니다|알겠어요|확인했습니다|잘 부탁드립니다|안녕하세요|정말|대단히|매우",
].join("|");

const COURTESY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPACED})(?![\\p{L}\\p{N}])|${UNSPACED}`,
  "giu",
);
/** Arabic is written with its short vowels or without. */
const VOWELS = /[\u064B-\u0652]/gu;

/** Whether a text says thanks and nothing else: what else it may say, somebody must read. */
export function isThanks(text: string): boolean {
  const plain = text.normalize("NFC").replace(VOWELS, "");
  const rest = plain.replace(COURTESY, "");
  return rest !== plain && !/[\p{L}\p{N}]/u.test(rest);
}
