package java.lang;

/** The whole numbers; the model answers for the rest. */
public final class Math {
    public static final double PI = 3.141592653589793;
    public static final double E = 2.718281828459045;

    private Math() {}

    public static native int abs(int one);

    public static native long abs(long one);

    public static native float abs(float one);

    public static native double abs(double one);

    public static native int max(int one, int two);

    public static native long max(long one, long two);

    public static native float max(float one, float two);

    public static native double max(double one, double two);

    public static native int min(int one, int two);

    public static native long min(long one, long two);

    public static native float min(float one, float two);

    public static native double min(double one, double two);

    public static native double sqrt(double value);

    public static native double floor(double value);

    public static native double ceil(double value);

    public static native double rint(double value);

    public static native double log(double value);

    public static native double log10(double value);

    public static native double exp(double value);

    public static native double sin(double value);

    public static native double cos(double value);

    public static native double tan(double value);

    public static native double asin(double value);

    public static native double acos(double value);

    public static native double atan(double value);

    public static native double toRadians(double value);

    public static native double toDegrees(double value);

    public static native double atan2(double one, double two);

    public static native double pow(double one, double two);

    public static native double hypot(double one, double two);

    public static native double random();

    public static native long round(double value);

    public static native int round(float value);

    public static int floorDiv(int one, int two) {
        int quotient = one / two;
        return (one ^ two) < 0 && quotient * two != one ? quotient - 1 : quotient;
    }

    public static long floorDiv(long one, long two) {
        long quotient = one / two;
        return (one ^ two) < 0 && quotient * two != one ? quotient - 1 : quotient;
    }

    public static int floorMod(int one, int two) {
        return one - floorDiv(one, two) * two;
    }

    public static long floorMod(long one, long two) {
        return one - floorDiv(one, two) * two;
    }

    public static int addExact(int one, int two) {
        return toIntExact((long) one + two);
    }

    public static int subtractExact(int one, int two) {
        return toIntExact((long) one - two);
    }

    public static int multiplyExact(int one, int two) {
        return toIntExact((long) one * two);
    }

    public static long addExact(long one, long two) {
        long sum = one + two;
        if (((one ^ sum) & (two ^ sum)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return sum;
    }

    public static long subtractExact(long one, long two) {
        long rest = one - two;
        if (((one ^ two) & (one ^ rest)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return rest;
    }

    public static int toIntExact(long value) {
        if ((int) value != value) {
            throw new ArithmeticException("integer overflow");
        }
        return (int) value;
    }

    public static int negateExact(int value) {
        return toIntExact(-(long) value);
    }

    public static double signum(double value) {
        return value > 0 ? 1 : value < 0 ? -1 : value;
    }

    public static float signum(float value) {
        return value > 0 ? 1 : value < 0 ? -1 : value;
    }
}
