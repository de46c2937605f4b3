package java.text;

import java.math.BigDecimal;

public class DecimalFormat extends NumberFormat {
    private String before = "";
    private String behind = "";
    private String pattern;
    private int group;
    private int shift;
    private DecimalFormatSymbols symbols = new DecimalFormatSymbols();

    public DecimalFormat() {
        this("#,##0.###");
    }

    public DecimalFormat(String pattern) {
        applyPattern(pattern);
    }

    public DecimalFormat(String pattern, DecimalFormatSymbols symbols) {
        this(pattern);
        this.symbols = symbols;
    }

    public void applyPattern(String next) {
        pattern = next;
        String positive = next.indexOf(';') < 0 ? next : next.substring(0, next.indexOf(';'));
        int from = 0;
        while (from < positive.length() && "#0,.".indexOf(positive.charAt(from)) < 0) {
            from++;
        }
        int end = from;
        while (end < positive.length() && "#0,.".indexOf(positive.charAt(end)) >= 0) {
            end++;
        }
        before = positive.substring(0, from).replace("'", "");
        behind = positive.substring(end).replace("'", "");
        shift = behind.indexOf('%') >= 0 || before.indexOf('%') >= 0 ? 2 : behind.indexOf('‰') >= 0 ? 3 : 0;
        String digits = positive.substring(from, end);
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        int comma = whole.lastIndexOf(',');
        group = comma < 0 ? 0 : whole.length() - comma - 1;
        grouping = group > 0;
        leastInteger = whole.length() - whole.replace("0", "").length();
        leastFraction = fraction.length() - fraction.replace("0", "").length();
        mostFraction = fraction.length();
    }

    public String toPattern() {
        return pattern;
    }

    public void setDecimalFormatSymbols(DecimalFormatSymbols next) {
        symbols = next;
    }

    public DecimalFormatSymbols getDecimalFormatSymbols() {
        return symbols;
    }

    public StringBuffer format(long value, StringBuffer into, FieldPosition position) {
        return shown(new BigDecimal(value), into);
    }

    public StringBuffer format(double value, StringBuffer into, FieldPosition position) {
        if (Double.isNaN(value)) {
            return into.append("NaN");
        }
        if (Double.isInfinite(value)) {
            return into.append(value < 0 ? "-∞" : "∞");
        }
        return shown(BigDecimal.valueOf(value), into);
    }

    public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
        return value instanceof BigDecimal ? shown((BigDecimal) value, into) : super.format(value, into, position);
    }

    private StringBuffer shown(BigDecimal value, StringBuffer into) {
        BigDecimal rounded = value.movePointRight(shift).setScale(mostFraction, rounding);
        String text = rounded.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        int length = fraction.length();
        while (length > leastFraction && fraction.charAt(length - 1) == '0') {
            length--;
        }
        fraction = fraction.substring(0, length);
        whole = whole.equals("0") && leastInteger == 0 && !fraction.isEmpty() ? "" : whole;
        while (whole.length() < leastInteger) {
            whole = "0" + whole;
        }
        if (rounded.signum() < 0) {
            into.append('-');
        }
        into.append(before);
        for (int at = 0; at < whole.length(); at++) {
            into.append(whole.charAt(at));
            int left = whole.length() - at - 1;
            if (grouping && group > 0 && left > 0 && left % group == 0) {
                into.append(symbols.getGroupingSeparator());
            }
        }
        if (!fraction.isEmpty()) {
            into.append(symbols.getDecimalSeparator()).append(fraction);
        }
        return into.append(behind);
    }

    public Number parse(String text, ParsePosition position) {
        int at = position.getIndex();
        boolean negative = text.startsWith("-", at);
        at += negative ? 1 : 0;
        at += text.startsWith(before, at) ? before.length() : 0;
        StringBuilder digits = new StringBuilder();
        boolean fraction = false;
        int end = at;
        for (; end < text.length(); end++) {
            char one = text.charAt(end);
            if (one == symbols.getDecimalSeparator() && !fraction) {
                fraction = true;
                digits.append('.');
            } else if (Character.isDigit(one)) {
                digits.append(one);
            } else if (one != symbols.getGroupingSeparator() || !grouping || fraction) {
                break;
            }
        }
        if (end == at || digits.toString().equals(".")) {
            position.setErrorIndex(at);
            return null;
        }
        position.setIndex(end);
        BigDecimal value = new BigDecimal((negative ? "-0" : "0") + digits).movePointLeft(shift);
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(new BigDecimal(Long.MAX_VALUE)) <= 0;
        if (whole) {
            return value.longValue();
        }
        return value.doubleValue();
    }
}
