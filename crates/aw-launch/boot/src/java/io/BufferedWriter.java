package java.io;

public class BufferedWriter extends Writer {
    private final Writer out;

    public BufferedWriter(Writer out) {
        this.out = out;
    }

    public BufferedWriter(Writer out, int size) {
        this(out);
    }

    public void newLine() throws IOException {
        write("\n");
    }

    public void write(char[] from, int start, int length) throws IOException {
        out.write(from, start, length);
    }

    public void write(String text) throws IOException {
        out.write(text);
    }

    public void flush() throws IOException {
        out.flush();
    }

    public void close() throws IOException {
        flush();
        out.close();
    }
}
