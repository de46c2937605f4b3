package java.util;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads all at its first question. */
public final class Scanner implements Iterator<String>, Closeable {
    private final Reader source;
    private String text;
    private int at;
    private Pattern delimiter = Pattern.compile("\\s+");

    public Scanner(InputStream source) {
        this(new InputStreamReader(source));
    }

    public Scanner(InputStream source, String charset) {
        this(new InputStreamReader(source));
    }

    public Scanner(File source) throws FileNotFoundException {
        this(new FileInputStream(source));
    }

    public Scanner(File source, String charset) throws FileNotFoundException {
        this(source);
    }

    public Scanner(String source) {
        this(new StringReader(source));
    }

    public Scanner(Readable source) {
        this.source = (Reader) source;
    }

    private String text() {
        if (text == null) {
            StringBuilder all = new StringBuilder();
            char[] part = new char[4096];
            try {
                int count;
                while ((count = source.read(part, 0, part.length)) > 0) {
                    all.append(part, 0, count);
                }
            } catch (IOException error) {
                all.setLength(0);
            }
            text = all.toString();
        }
        return text;
    }

    public Scanner useDelimiter(String expression) {
        delimiter = Pattern.compile(expression);
        return this;
    }

    public Scanner useDelimiter(Pattern expression) {
        delimiter = expression;
        return this;
    }

    public Scanner useLocale(Locale locale) {
        return this;
    }

    public boolean hasNextLine() {
        return at < text().length();
    }

    public String nextLine() {
        String all = text();
        if (at >= all.length()) {
            throw new NoSuchElementException("No line found");
        }
        int end = all.indexOf('\n', at);
        int last = end < 0 ? all.length() : end;
        String line = all.substring(at, last);
        at = end < 0 ? last : end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The next token, of which the place behind is kept where it is taken. */
    private String token(boolean takes) {
        String all = text();
        Matcher between = delimiter.matcher(all);
        int from = at;
        if (between.find(from) && between.start() == from && between.end() > from) {
            from = between.end();
        }
        if (from >= all.length()) {
            return null;
        }
        boolean cut = between.find(from) && between.start() > from;
        int end = cut ? between.start() : all.length();
        if (takes) {
            at = end;
        }
        return all.substring(from, end);
    }

    public boolean hasNext() {
        return token(false) != null;
    }

    public String next() {
        String token = token(true);
        if (token == null) {
            throw new NoSuchElementException();
        }
        return token;
    }

    private boolean is(String expression) {
        String token = token(false);
        return token != null && token.matches(expression);
    }

    public boolean hasNextInt() {
        return is("[+-]?[0-9]{1,9}");
    }

    public boolean hasNextLong() {
        return is("[+-]?[0-9]{1,18}");
    }

    public boolean hasNextDouble() {
        return is("[+-]?[0-9]+([.][0-9]+)?");
    }

    public boolean hasNextBoolean() {
        return is("(?i)true|false");
    }

    public int nextInt() {
        return (int) nextLong();
    }

    public long nextLong() {
        String token = next();
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException error) {
            throw new InputMismatchException(token);
        }
    }

    public double nextDouble() {
        return Double.parseDouble(next());
    }

    public boolean nextBoolean() {
        return Boolean.parseBoolean(next());
    }

    public void remove() {
        throw new UnsupportedOperationException();
    }

    public void close() {}
}
