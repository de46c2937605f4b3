package com.example.app_farm_specifications;

import android.content.Context;

final class Both extends Spec {
    private final Spec one;
    private final Spec other;

    Both(Spec one, Spec other) {
        this.one = one;
        this.other = other;
    }

    @Override
    boolean holds(Context context) {
        return one.holds(context) && other.holds(context);
    }
}
