package java.io;

import java.nio.charset.Charset;

public class OutputStreamWriter extends Writer {
    private final OutputStream out;
    private final String charset;

    public OutputStreamWriter(OutputStream out) {
        this(out, "UTF-8");
    }

    public OutputStreamWriter(OutputStream out, Charset charset) {
        this(out, charset.name());
    }

    public OutputStreamWriter(OutputStream out, String charset) {
        this.out = java.util.Objects.requireNonNull(out);
        this.charset = charset;
    }

    public void write(char[] from, int start, int length) throws IOException {
        write(new String(from, start, length));
    }

    public void write(String text) throws IOException {
        out.write(text.getBytes(charset));
    }

    public void flush() throws IOException {
        out.flush();
    }

    public void close() throws IOException {
        flush();
        out.close();
    }
}
