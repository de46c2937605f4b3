package java.text;

import java.math.RoundingMode;
import java.util.Locale;

public abstract class NumberFormat extends Format {
    protected int leastInteger = 1;
    protected int mostInteger = Integer.MAX_VALUE;
    protected int leastFraction;
    protected int mostFraction = 3;
    protected boolean grouping = true;
    protected RoundingMode rounding = RoundingMode.HALF_EVEN;

    public static final NumberFormat getInstance() {
        return new DecimalFormat("#,##0.###");
    }

    public static NumberFormat getInstance(Locale locale) {
        return getInstance();
    }

    public static final NumberFormat getNumberInstance() {
        return getInstance();
    }

    public static NumberFormat getNumberInstance(Locale locale) {
        return getInstance();
    }

    public static final NumberFormat getIntegerInstance() {
        return new DecimalFormat("#,##0");
    }

    public static final NumberFormat getPercentInstance() {
        return new DecimalFormat("#,##0%");
    }

    public static NumberFormat getPercentInstance(Locale locale) {
        return getPercentInstance();
    }

    public abstract StringBuffer format(double value, StringBuffer into, FieldPosition position);

    public abstract StringBuffer format(long value, StringBuffer into, FieldPosition position);

    public abstract Number parse(String text, ParsePosition position);

    public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
        if (!(value instanceof Number)) {
            throw new IllegalArgumentException("Cannot format given Object as a Number");
        }
        boolean whole = value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
        return whole ? format(((Number) value).longValue(), into, position)
                : format(((Number) value).doubleValue(), into, position);
    }

    public final String format(double value) {
        return format(value, new StringBuffer(), null).toString();
    }

    public final String format(long value) {
        return format(value, new StringBuffer(), null).toString();
    }

    public Number parse(String text) throws ParseException {
        ParsePosition position = new ParsePosition(0);
        Number found = parse(text, position);
        if (position.getIndex() == 0) {
            throw new ParseException("Unparseable number: \"" + text + "\"", position.getErrorIndex());
        }
        return found;
    }

    public final Object parseObject(String text, ParsePosition position) {
        return parse(text, position);
    }

    public void setMaximumFractionDigits(int count) {
        mostFraction = count;
        leastFraction = Math.min(leastFraction, count);
    }

    public void setMinimumFractionDigits(int count) {
        leastFraction = count;
        mostFraction = Math.max(mostFraction, count);
    }

    public void setMinimumIntegerDigits(int count) {
        leastInteger = count;
    }

    public void setMaximumIntegerDigits(int count) {
        mostInteger = count;
    }

    public int getMaximumFractionDigits() {
        return mostFraction;
    }

    public int getMinimumFractionDigits() {
        return leastFraction;
    }

    public void setGroupingUsed(boolean used) {
        grouping = used;
    }

    public boolean isGroupingUsed() {
        return grouping;
    }

    public void setRoundingMode(RoundingMode mode) {
        rounding = mode;
    }

    public RoundingMode getRoundingMode() {
        return rounding;
    }
}
