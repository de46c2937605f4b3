package java.text;

import java.util.Locale;

/** Signs of the languages that the phone speaks: a point and commas. */
public class DecimalFormatSymbols implements Cloneable, java.io.Serializable {
    private char point = '.';
    private char group = ',';

    public DecimalFormatSymbols() {}

    public DecimalFormatSymbols(Locale locale) {}

    public static final DecimalFormatSymbols getInstance() {
        return new DecimalFormatSymbols();
    }

    public static final DecimalFormatSymbols getInstance(Locale locale) {
        return new DecimalFormatSymbols();
    }

    public char getDecimalSeparator() {
        return point;
    }

    public void setDecimalSeparator(char sign) {
        point = sign;
    }

    public char getGroupingSeparator() {
        return group;
    }

    public void setGroupingSeparator(char sign) {
        group = sign;
    }

    public char getMinusSign() {
        return '-';
    }

    public char getZeroDigit() {
        return '0';
    }
}
