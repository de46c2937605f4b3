package java.math;

public class BigDecimal extends Number implements Comparable<BigDecimal> {
    public static final BigDecimal ZERO = new BigDecimal(BigInteger.ZERO, 0);
    public static final BigDecimal ONE = new BigDecimal(BigInteger.ONE, 0);
    public static final BigDecimal TEN = new BigDecimal(BigInteger.TEN, 0);
    public static final int ROUND_UP = 0;
    public static final int ROUND_DOWN = 1;
    public static final int ROUND_CEILING = 2;
    public static final int ROUND_FLOOR = 3;
    public static final int ROUND_HALF_UP = 4;
    public static final int ROUND_HALF_DOWN = 5;
    public static final int ROUND_HALF_EVEN = 6;
    public static final int ROUND_UNNECESSARY = 7;
    /** Digits behind which a scale costs more than any app can want. */
    private static final int MOST_SCALE = 100000;
    private final BigInteger unscaled;
    private final int scale;

    public BigDecimal(BigInteger unscaled, int scale) {
        if (Math.abs(scale) > MOST_SCALE) {
            throw new ArithmeticException("Scale out of range");
        }
        this.unscaled = unscaled;
        this.scale = scale;
    }

    public BigDecimal(BigInteger value) {
        this(value, 0);
    }

    public BigDecimal(int value) {
        this(BigInteger.valueOf(value), 0);
    }

    public BigDecimal(long value) {
        this(BigInteger.valueOf(value), 0);
    }

    public BigDecimal(String text) {
        String digits = text;
        int exponent = 0;
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (mark >= 0) {
            exponent = Integer.parseInt(text.substring(text.charAt(mark + 1) == '+' ? mark + 2 : mark + 1));
            digits = text.substring(0, mark);
        }
        int point = digits.indexOf('.');
        int fraction = point < 0 ? 0 : digits.length() - point - 1;
        if (Math.abs((long) fraction - exponent) > MOST_SCALE) {
            throw new NumberFormatException("Scale out of range");
        }
        unscaled = new BigInteger(point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1));
        scale = fraction - exponent;
    }

    /** The exact value of the double, as the platform has it. */
    public BigDecimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NumberFormatException("Infinity or NaN: " + value);
        }
        long bits = Double.doubleToLongBits(value);
        int exponent = (int) (bits >> 52 & 2047);
        long mantissa = exponent == 0 ? (bits & (1L << 52) - 1) << 1 : bits & (1L << 52) - 1 | 1L << 52;
        exponent -= 1075;
        while (mantissa != 0 && mantissa % 2 == 0) {
            mantissa >>= 1;
            exponent++;
        }
        BigInteger whole = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa);
        if (mantissa == 0) {
            exponent = 0;
        }
        unscaled = exponent >= 0 ? whole.shiftLeft(exponent) : whole.multiply(BigInteger.valueOf(5).pow(-exponent));
        scale = Math.max(0, -exponent);
    }

    public static BigDecimal valueOf(long value) {
        return new BigDecimal(value);
    }

    public static BigDecimal valueOf(long unscaled, int scale) {
        return new BigDecimal(BigInteger.valueOf(unscaled), scale);
    }

    public static BigDecimal valueOf(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static BigInteger ten(int power) {
        return BigInteger.TEN.pow(power);
    }

    private BigInteger at(int wanted) {
        return unscaled.multiply(ten(wanted - scale));
    }

    public BigDecimal add(BigDecimal other) {
        int most = Math.max(scale, other.scale);
        return new BigDecimal(at(most).add(other.at(most)), most);
    }

    public BigDecimal add(BigDecimal other, MathContext context) {
        return add(other).round(context);
    }

    public BigDecimal subtract(BigDecimal other) {
        return add(other.negate());
    }

    public BigDecimal multiply(BigDecimal other) {
        return new BigDecimal(unscaled.multiply(other.unscaled), scale + other.scale);
    }

    public BigDecimal multiply(BigDecimal other, MathContext context) {
        return multiply(other).round(context);
    }

    public BigDecimal divide(BigDecimal other, int wanted, RoundingMode mode) {
        if (other.signum() == 0) {
            throw new ArithmeticException("divide by zero");
        }
        int shift = wanted - scale + other.scale;
        BigInteger above = shift >= 0 ? unscaled.multiply(ten(shift)) : unscaled;
        BigInteger below = shift >= 0 ? other.unscaled : other.unscaled.multiply(ten(-shift));
        return new BigDecimal(rounded(above, below, mode), wanted);
    }

    public BigDecimal divide(BigDecimal other, int wanted, int mode) {
        return divide(other, wanted, RoundingMode.valueOf(mode));
    }

    public BigDecimal divide(BigDecimal other, RoundingMode mode) {
        return divide(other, scale, mode);
    }

    public BigDecimal divide(BigDecimal other, int mode) {
        return divide(other, scale, RoundingMode.valueOf(mode));
    }

    public BigDecimal divide(BigDecimal other, MathContext context) {
        int wanted = context.getPrecision() + other.precision() - precision() + scale - other.scale + 3;
        return divide(other, Math.max(wanted, 0), RoundingMode.DOWN).round(context);
    }

    public BigDecimal divide(BigDecimal other) {
        int wanted = Math.max(scale - other.scale, 0);
        for (int more = 0; more <= 1100; more += 11) {
            BigDecimal quotient = divide(other, wanted + more, RoundingMode.DOWN);
            if (quotient.multiply(other).compareTo(this) == 0) {
                return quotient.stripped(scale - other.scale);
            }
        }
        throw new ArithmeticException("Non-terminating decimal expansion; no exact representable decimal result.");
    }

    private BigDecimal stripped(int least) {
        BigDecimal now = this;
        while (now.scale > least && now.unscaled.remainder(BigInteger.TEN).signum() == 0) {
            now = new BigDecimal(now.unscaled.divide(BigInteger.TEN), now.scale - 1);
        }
        return now;
    }

    public BigDecimal stripTrailingZeros() {
        return signum() == 0 ? ZERO : stripped(-MOST_SCALE);
    }

    public BigDecimal remainder(BigDecimal other) {
        return subtract(divideToIntegralValue(other).multiply(other));
    }

    public BigDecimal divideToIntegralValue(BigDecimal other) {
        return divide(other, 0, RoundingMode.DOWN);
    }

    private static BigInteger rounded(BigInteger above, BigInteger below, RoundingMode mode) {
        BigInteger quotient = above.divide(below);
        BigInteger rest = above.remainder(below);
        if (rest.signum() == 0) {
            return quotient;
        }
        int sign = above.signum() * below.signum();
        int half = rest.abs().shiftLeft(1).compareTo(below.abs());
        boolean away;
        switch (mode) {
            case UP:
                away = true;
                break;
            case CEILING:
                away = sign > 0;
                break;
            case FLOOR:
                away = sign < 0;
                break;
            case HALF_UP:
                away = half >= 0;
                break;
            case HALF_DOWN:
                away = half > 0;
                break;
            case HALF_EVEN:
                away = half > 0 || half == 0 && quotient.testBit(0);
                break;
            case UNNECESSARY:
                throw new ArithmeticException("Rounding necessary");
            default:
                away = false;
                break;
        }
        return away ? quotient.add(BigInteger.valueOf(sign)) : quotient;
    }

    public BigDecimal setScale(int wanted, RoundingMode mode) {
        return divide(ONE, wanted, mode);
    }

    public BigDecimal setScale(int wanted, int mode) {
        return setScale(wanted, RoundingMode.valueOf(mode));
    }

    public BigDecimal setScale(int wanted) {
        return setScale(wanted, RoundingMode.UNNECESSARY);
    }

    public BigDecimal round(MathContext context) {
        int over = precision() - context.getPrecision();
        return context.getPrecision() == 0 || over <= 0 ? this : setScale(scale - over, context.getRoundingMode());
    }

    public BigDecimal negate() {
        return new BigDecimal(unscaled.negate(), scale);
    }

    public BigDecimal abs() {
        return signum() < 0 ? negate() : this;
    }

    public BigDecimal pow(int exponent) {
        return new BigDecimal(unscaled.pow(exponent), scale * exponent);
    }

    public BigDecimal movePointLeft(int places) {
        return new BigDecimal(unscaled, scale + places).grounded();
    }

    public BigDecimal movePointRight(int places) {
        return new BigDecimal(unscaled, scale - places).grounded();
    }

    private BigDecimal grounded() {
        return scale < 0 ? setScale(0) : this;
    }

    public BigDecimal min(BigDecimal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public BigDecimal max(BigDecimal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return unscaled.signum();
    }

    public int scale() {
        return scale;
    }

    public int precision() {
        return unscaled.abs().toString().length();
    }

    public BigInteger unscaledValue() {
        return unscaled;
    }

    public BigInteger toBigInteger() {
        return setScale(0, RoundingMode.DOWN).unscaled;
    }

    public int compareTo(BigDecimal other) {
        int most = Math.max(scale, other.scale);
        return at(most).compareTo(other.at(most));
    }

    public boolean equals(Object other) {
        return other instanceof BigDecimal && ((BigDecimal) other).scale == scale
                && ((BigDecimal) other).unscaled.equals(unscaled);
    }

    public int hashCode() {
        return 31 * unscaled.hashCode() + scale;
    }

    public String toPlainString() {
        String digits = (scale < 0 ? at(0) : unscaled).abs().toString();
        int places = Math.max(scale, 0);
        StringBuilder made = new StringBuilder(digits);
        while (made.length() <= places) {
            made.insert(0, '0');
        }
        if (places > 0) {
            made.insert(made.length() - places, '.');
        }
        return (signum() < 0 ? "-" : "") + made;
    }

    public String toString() {
        String digits = unscaled.abs().toString();
        long exponent = digits.length() - 1L - scale;
        if (scale >= 0 && exponent >= -6) {
            return toPlainString();
        }
        String tail = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (signum() < 0 ? "-" : "") + digits.charAt(0) + tail + (exponent < 0 ? "E" : "E+") + exponent;
    }

    public int intValue() {
        return toBigInteger().intValue();
    }

    public long longValue() {
        return toBigInteger().longValue();
    }

    public float floatValue() {
        return Float.parseFloat(toString());
    }

    public double doubleValue() {
        return Double.parseDouble(toString());
    }
}
