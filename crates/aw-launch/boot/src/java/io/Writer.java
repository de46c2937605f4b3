package java.io;

public abstract class Writer implements Appendable, Closeable, Flushable {
    protected Object lock = this;

    protected Writer() {}

    protected Writer(Object lock) {
        this.lock = lock;
    }

    public abstract void write(char[] from, int start, int length) throws IOException;

    public abstract void flush() throws IOException;

    public abstract void close() throws IOException;

    public void write(int unit) throws IOException {
        write(new char[] {(char) unit}, 0, 1);
    }

    public void write(char[] from) throws IOException {
        write(from, 0, from.length);
    }

    public void write(String text) throws IOException {
        write(text.toCharArray(), 0, text.length());
    }

    public void write(String text, int start, int length) throws IOException {
        write(text.substring(start, start + length));
    }

    public Writer append(CharSequence text) throws IOException {
        write(String.valueOf(text));
        return this;
    }

    public Writer append(CharSequence text, int start, int end) throws IOException {
        write(String.valueOf(text).substring(start, end));
        return this;
    }

    public Writer append(char unit) throws IOException {
        write(unit);
        return this;
    }
}
