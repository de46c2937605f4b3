package com.example.app_farm_specifications;

import android.content.Context;

abstract class Spec {
    abstract boolean holds(Context context);

    final Spec and(Spec other) {
        return new Both(this, other);
    }

    final Spec or(Spec other) {
        Spec one = this;
        return new Spec() {
            @Override
            boolean holds(Context context) {
                return one.holds(context) || other.holds(context);
            }
        };
    }

    final Spec not() {
        Spec one = this;
        return new Spec() {
            @Override
            boolean holds(Context context) {
                return !one.holds(context);
            }
        };
    }
}
