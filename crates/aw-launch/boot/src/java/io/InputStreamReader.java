package java.io;

import java.nio.charset.Charset;

public class InputStreamReader extends Reader {
    private final StringReader text;
    private final InputStream in;

    public InputStreamReader(InputStream in) {
        this(in, "UTF-8");
    }

    public InputStreamReader(InputStream in, Charset charset) {
        this(in, charset.name());
    }

    public InputStreamReader(InputStream in, String charset) {
        this.in = in;
        text = new StringReader() {
            String load() throws IOException {
                return new String(in.readAllBytes(), charset);
            }
        };
    }

    public int read() throws IOException {
        return text.read();
    }

    public int read(char[] into, int from, int length) throws IOException {
        return text.read(into, from, length);
    }

    String rest() throws IOException {
        return text.rest();
    }

    public boolean ready() throws IOException {
        return text.ready();
    }

    public String getEncoding() {
        return "UTF8";
    }

    public void close() throws IOException {
        in.close();
    }
}
