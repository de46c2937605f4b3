package com.example.app_farm_specifications;

import android.content.Context;

final class Accepted extends Spec {
    @Override
    boolean holds(Context context) {
        return context.getSharedPreferences("farm", Context.MODE_PRIVATE).getBoolean("policy_accepted", false);
    }
}
