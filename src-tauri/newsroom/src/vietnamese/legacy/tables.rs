//! The tables, from "Vietnamese text: what is known" (legacy-vietnamese-encodings.json): TCVN 5712:1993, VNI for Windows
//! and RFC 1456. Characters stand for the bytes of their windows-1252 or Latin-1 code.

/// Bytes, and the letter that each is. There are no accented capitals but seven: the others are a matter of the font.
pub(super) const TCVN3: (&str, &str) = (
    "¡¢£¤¥¦§¨©ª«¬\u{ad}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
);

/// Bytes, and the letter that each is. 0xA0 (Õ) is left out: in pasted text it is a no-break space.
pub(super) const VISCII: (&str, &str) = (
    "\u{2}\u{5}\u{6}\u{14}\u{19}\u{1e}\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\
     \u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\
     \u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÄÅÆÇËÎÏÐÑÕÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ",
    "ẲẴẪỶỸỴẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯẢĂẳẵẺĨỳĐứạỷừửỹỵỡưảăữ\
     ẫẻĩỉđựỏọụũủợỮ",
);

/// Words of one or two characters and, last, the letter that they are.
pub(super) const VNI: &str = "
    aøà aùá aïạ aûả aáấ aäậ aêă aââ aõã aàầ aåẩ aéắ aüẵ aëặ AØÀ aèằ AÙÁ AÂÂ AÛẢ aãẫ AÕÃ AÏẠ
    AÊĂ AÁẤ AÅẨ AÄẬ AÀẦ AÃẪ AÉẮ AÈẰ AÜẴ AËẶ eäệ eáế eàề eâê eåể eùé EÄỆ eûẻ eõẽ EÁẾ EÀỀ eãễ
    EÂÊ eøè eïẹ EÅỂ EØÈ EÙÉ EÏẸ EÛẺ EÕẼ EÃỄ ÌÌ ÍÍ ìì íí oäộ oâô oáố ôïợ oùó ôøờ ôûở ôùớ oøò
    oåổ oàồ oïọ OÄỘ oãỗ oûỏ oõõ OÂÔ ôõỡ ÔÛỞ OÅỔ OÁỐ OØÒ OÙÓ OÀỒ ÔÙỚ ÔØỜ OÕÕ OÏỌ OÛỎ OÃỖ ÔÕỠ
    ÔÏỢ uûủ öïự uïụ öùứ öûử öøừ uùú öõữ uøù UÛỦ uõũ ÖÙỨ UÕŨ UÏỤ ÖÛỬ ÖÕỮ ÖÏỰ UØÙ UÙÚ ÖØỪ yùý
    yõỹ yûỷ yøỳ YÙÝ YÛỶ YØỲ ÎỴ îỵ YÕỸ ñđ ÑĐ òị æỉ ÒỊ ÆỈ ÓĨ óĩ ôơ ÔƠ öư ÖƯ aúẳ AÚẲ";
