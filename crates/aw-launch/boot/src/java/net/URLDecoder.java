package java.net;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;

public class URLDecoder {
    private URLDecoder() {}

    public static String decode(String text) {
        return decode(text, Charset.defaultCharset());
    }

    public static String decode(String text, String charset) throws UnsupportedEncodingException {
        return decode(text, Charset.forName(charset));
    }

    public static String decode(String text, Charset charset) {
        String plain = Escapes.from(text, true);
        if (plain == null) {
            throw new IllegalArgumentException("URLDecoder: Illegal hex characters in escape (%) pattern");
        }
        return plain;
    }
}
