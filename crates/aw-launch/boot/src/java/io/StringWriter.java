package java.io;

public class StringWriter extends Writer {
    private final StringBuffer text = new StringBuffer();

    public StringWriter() {}

    public StringWriter(int size) {}

    public void write(int unit) {
        text.append((char) unit);
    }

    public void write(char[] from, int start, int length) {
        text.append(from, start, length);
    }

    public void write(String more) {
        text.append(more);
    }

    public void write(String more, int start, int length) {
        text.append(more.substring(start, start + length));
    }

    public StringWriter append(CharSequence more) {
        text.append(String.valueOf(more));
        return this;
    }

    public StringWriter append(char unit) {
        text.append(unit);
        return this;
    }

    public StringBuffer getBuffer() {
        return text;
    }

    public String toString() {
        return text.toString();
    }

    public void flush() {}

    public void close() throws IOException {}
}
