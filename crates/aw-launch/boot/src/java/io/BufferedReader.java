package java.io;

public class BufferedReader extends Reader {
    private final Reader in;
    private final StringReader text;

    public BufferedReader(Reader in) {
        this.in = in;
        text = new StringReader() {
            String load() throws IOException {
                return in.rest();
            }
        };
    }

    public BufferedReader(Reader in, int size) {
        this(in);
    }

    public String readLine() throws IOException {
        return text.line();
    }

    public java.util.stream.Stream<String> lines() {
        java.util.ArrayList<String> found = new java.util.ArrayList<>();
        try {
            for (String line = readLine(); line != null; line = readLine()) {
                found.add(line);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return found.stream();
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

    public boolean markSupported() {
        return true;
    }

    public void mark(int limit) throws IOException {
        text.mark(limit);
    }

    public void reset() throws IOException {
        text.reset();
    }

    public void close() throws IOException {
        in.close();
    }
}
