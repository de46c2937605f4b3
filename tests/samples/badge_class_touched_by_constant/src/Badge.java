package com.example.badge_class_touched_by_constant;

final class Badge {
    private final byte[] radio;

    Badge(byte[] radio) {
        this.radio = radio;
    }

    @Override
    public String toString() {
        return "#" + (radio == null ? 0 : radio.length);
    }
}
