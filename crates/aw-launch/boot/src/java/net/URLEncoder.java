package java.net;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;

public class URLEncoder {
    private URLEncoder() {}

    public static String encode(String text) {
        return encode(text, Charset.defaultCharset());
    }

    public static String encode(String text, String charset) throws UnsupportedEncodingException {
        return encode(text, Charset.forName(charset));
    }

    public static String encode(String text, Charset charset) {
        return Escapes.to(text.getBytes(charset), text, ".-*_", true);
    }
}
