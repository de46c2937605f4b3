package android.graphics;

public final class Rect {
    public int left;
    public int top;
    public int right;
    public int bottom;

    public Rect() {}

    public Rect(int left, int top, int right, int bottom) {
        set(left, top, right, bottom);
    }

    public Rect(Rect from) {
        if (from != null) {
            set(from);
        }
    }

    public void set(int newLeft, int newTop, int newRight, int newBottom) {
        left = newLeft;
        top = newTop;
        right = newRight;
        bottom = newBottom;
    }

    public void set(Rect from) {
        set(from.left, from.top, from.right, from.bottom);
    }

    public void setEmpty() {
        set(0, 0, 0, 0);
    }

    public boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public int centerX() {
        return (left + right) >> 1;
    }

    public int centerY() {
        return (top + bottom) >> 1;
    }

    public void offset(int byX, int byY) {
        set(left + byX, top + byY, right + byX, bottom + byY);
    }

    public void offsetTo(int newLeft, int newTop) {
        offset(newLeft - left, newTop - top);
    }

    public void inset(int byX, int byY) {
        set(left + byX, top + byY, right - byX, bottom - byY);
    }

    public boolean contains(int x, int y) {
        return !isEmpty() && x >= left && x < right && y >= top && y < bottom;
    }

    public void union(Rect other) {
        if (!other.isEmpty()) {
            set(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    public boolean equals(Object other) {
        if (!(other instanceof Rect)) {
            return false;
        }
        Rect that = (Rect) other;
        return left == that.left && top == that.top && right == that.right && bottom == that.bottom;
    }

    public int hashCode() {
        return ((left * 31 + top) * 31 + right) * 31 + bottom;
    }

    public String toString() {
        return "Rect(" + left + ", " + top + " - " + right + ", " + bottom + ")";
    }
}
