package java.text;

public abstract class Format implements java.io.Serializable, Cloneable {
    public final String format(Object value) {
        return format(value, new StringBuffer(), null).toString();
    }

    public abstract StringBuffer format(Object value, StringBuffer into, FieldPosition position);

    public abstract Object parseObject(String text, ParsePosition position);

    public Object parseObject(String text) throws ParseException {
        ParsePosition position = new ParsePosition(0);
        Object found = parseObject(text, position);
        if (position.getIndex() == 0) {
            throw new ParseException("Format.parseObject(String) failed", position.getErrorIndex());
        }
        return found;
    }

    public Object clone() {
        return this;
    }
}
