package android.graphics;

public class PointF {
    public float x;
    public float y;

    public PointF() {}

    public PointF(float x, float y) {
        set(x, y);
    }

    public PointF(Point from) {
        set(from.x, from.y);
    }

    public final void set(float newX, float newY) {
        x = newX;
        y = newY;
    }

    public final void set(PointF from) {
        set(from.x, from.y);
    }

    public final float length() {
        return (float) Math.sqrt(x * x + y * y);
    }

    public String toString() {
        return "PointF(" + x + ", " + y + ")";
    }
}
