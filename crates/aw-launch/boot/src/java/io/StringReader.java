package java.io;

/** Reads from a text; the readers on streams read theirs whole at the first question. */
public class StringReader extends Reader {
    private String text;
    private int at;
    private int mark;

    public StringReader(String text) {
        this.text = java.util.Objects.requireNonNull(text);
    }

    StringReader() {}

    String load() throws IOException {
        return "";
    }

    private String text() throws IOException {
        if (text == null) {
            text = load();
        }
        return text;
    }

    public int read() throws IOException {
        return at < text().length() ? text.charAt(at++) : -1;
    }

    public int read(char[] into, int from, int length) throws IOException {
        if (at >= text().length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - at);
        text.getChars(at, at + count, into, from);
        at += count;
        return count;
    }

    String rest() throws IOException {
        String rest = text().substring(at);
        at = text.length();
        return rest;
    }

    String line() throws IOException {
        if (at >= text().length()) {
            return null;
        }
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    public boolean ready() throws IOException {
        return at < text().length();
    }

    public boolean markSupported() {
        return true;
    }

    public void mark(int limit) throws IOException {
        mark = at;
    }

    public void reset() throws IOException {
        at = mark;
    }

    public void close() {}
}
