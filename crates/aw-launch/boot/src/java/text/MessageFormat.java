package java.text;

import java.util.Locale;

public class MessageFormat extends Format {
    private final String pattern;

    public MessageFormat(String pattern) {
        this.pattern = pattern;
    }

    public MessageFormat(String pattern, Locale locale) {
        this(pattern);
    }

    public static String format(String pattern, Object... values) {
        return new MessageFormat(pattern).format(values);
    }

    public String toPattern() {
        return pattern;
    }

    public final StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
        Object[] values = (Object[]) value;
        boolean quoted = false;
        for (int at = 0; at < pattern.length(); at++) {
            char one = pattern.charAt(at);
            int close = pattern.indexOf('}', at);
            if (one == '\'') {
                boolean twice = pattern.startsWith("''", at);
                at += twice ? 1 : 0;
                quoted = twice ? quoted : !quoted;
                into.append(twice ? "'" : "");
            } else if (one == '{' && !quoted && close > 0) {
                into.append(shown(pattern.substring(at + 1, close), values));
                at = close;
            } else {
                into.append(one);
            }
        }
        return into;
    }

    private static String shown(String place, Object[] values) {
        String[] words = place.split(",", 3);
        int number = Integer.parseInt(words[0].trim());
        if (values == null || number >= values.length) {
            return "{" + place + "}";
        }
        Object value = values[number];
        if (words.length > 2 && words[1].trim().equals("number")) {
            return new DecimalFormat(words[2]).format(value);
        }
        if (words.length > 2 && words[1].trim().equals("date")) {
            return new SimpleDateFormat(words[2]).format(value);
        }
        return value instanceof Number ? NumberFormat.getInstance().format(value) : String.valueOf(value);
    }

    public Object parseObject(String text, ParsePosition position) {
        throw new UnsupportedOperationException();
    }
}
