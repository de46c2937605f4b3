package com.example.app_farm_specifications;

import android.content.Context;

final class Always extends Spec {
    @Override
    boolean holds(Context context) {
        return true;
    }
}
