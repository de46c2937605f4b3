package java.io;

public class PrintWriter extends Writer {
    protected Writer out;
    private boolean failed;

    public PrintWriter(Writer out) {
        this.out = out;
    }

    public PrintWriter(Writer out, boolean flushes) {
        this(out);
    }

    public PrintWriter(OutputStream out) {
        this(new OutputStreamWriter(out));
    }

    public PrintWriter(OutputStream out, boolean flushes) {
        this(out);
    }

    public PrintWriter(String path) throws FileNotFoundException {
        this(new FileOutputStream(path));
    }

    public PrintWriter(File file) throws FileNotFoundException {
        this(new FileOutputStream(file));
    }

    public void write(String text) {
        try {
            out.write(text);
        } catch (IOException error) {
            failed = true;
        }
    }

    public void write(int unit) {
        write(String.valueOf((char) unit));
    }

    public void write(char[] from, int start, int length) {
        write(new String(from, start, length));
    }

    public PrintWriter append(CharSequence text) {
        write(String.valueOf(text));
        return this;
    }

    public void print(String text) {
        write(String.valueOf(text));
    }

    public void print(Object value) {
        write(String.valueOf(value));
    }

    public void print(char value) {
        write(String.valueOf(value));
    }

    public void print(int value) {
        write(String.valueOf(value));
    }

    public void print(long value) {
        write(String.valueOf(value));
    }

    public void println() {
        write("\n");
    }

    public void println(String text) {
        write(text + "\n");
    }

    public void println(Object value) {
        write(value + "\n");
    }

    public void println(int value) {
        write(value + "\n");
    }

    public PrintWriter printf(String format, Object... values) {
        return format(format, values);
    }

    public PrintWriter format(String format, Object... values) {
        write(String.format(format, values));
        return this;
    }

    public boolean checkError() {
        return failed;
    }

    public void flush() {
        try {
            out.flush();
        } catch (IOException error) {
            failed = true;
        }
    }

    public void close() {
        try {
            out.close();
        } catch (IOException error) {
            failed = true;
        }
    }
}
