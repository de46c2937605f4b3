package java.util;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;

public class Properties extends Hashtable<Object, Object> {
    protected Properties defaults;

    public Properties() {}

    public Properties(Properties defaults) {
        this.defaults = defaults;
    }

    public String getProperty(String name) {
        Object value = get(name);
        if (value instanceof String) {
            return (String) value;
        }
        return defaults == null ? null : defaults.getProperty(name);
    }

    public String getProperty(String name, String otherwise) {
        String value = getProperty(name);
        return value == null ? otherwise : value;
    }

    public Object setProperty(String name, String value) {
        return put(name, value);
    }

    public Set<String> stringPropertyNames() {
        TreeSet<String> names = new TreeSet<>();
        if (defaults != null) {
            names.addAll(defaults.stringPropertyNames());
        }
        for (Map.Entry<Object, Object> row : entrySet()) {
            if (row.getKey() instanceof String && row.getValue() instanceof String) {
                names.add((String) row.getKey());
            }
        }
        return names;
    }

    public Enumeration<?> propertyNames() {
        return Collections.enumeration(stringPropertyNames());
    }

    public void load(InputStream from) throws IOException {
        load(new InputStreamReader(from, "ISO-8859-1"));
    }

    public void load(Reader from) throws IOException {
        BufferedReader lines = new BufferedReader(from);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            while (continues(line)) {
                String more = lines.readLine();
                line = line.substring(0, line.length() - 1) + (more == null ? "" : more.trim());
            }
            read(line.trim());
        }
    }

    private static boolean continues(String line) {
        int slashes = 0;
        for (int at = line.length() - 1; at >= 0 && line.charAt(at) == '\\'; at--) {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private void read(String line) {
        if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == '!') {
            return;
        }
        int end = 0;
        while (end < line.length() && "=: \t".indexOf(line.charAt(end)) < 0) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, line.length());
        String value = line.substring(end).trim();
        if (value.startsWith("=") || value.startsWith(":")) {
            value = value.substring(1).trim();
        }
        put(plain(line.substring(0, end)), plain(value));
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder made = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one != '\\' || at + 1 == text.length()) {
                made.append(one);
                continue;
            }
            one = text.charAt(++at);
            if (one == 'u' && at + 4 < text.length()) {
                made.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                made.append(one == 'n' ? '\n' : one == 't' ? '\t' : one == 'r' ? '\r' : one);
            }
        }
        return made.toString();
    }

    public void store(OutputStream to, String comment) throws IOException {
        to.write(text(comment).getBytes("ISO-8859-1"));
        to.flush();
    }

    public void store(Writer to, String comment) throws IOException {
        to.write(text(comment));
        to.flush();
    }

    private String text(String comment) {
        StringBuilder made = new StringBuilder();
        if (comment != null) {
            made.append('#').append(comment).append('\n');
        }
        for (Map.Entry<Object, Object> row : entrySet()) {
            made.append(escaped((String) row.getKey())).append('=').append(escaped((String) row.getValue())).append('\n');
        }
        return made.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=").replace(":", "\\:");
    }
}
