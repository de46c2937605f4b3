package com.example.kit_begun_here_and_there;

import android.content.Context;

final class Box {
    private Box() {
    }

    static boolean ticked(Context context) {
        String kept = context.getSharedPreferences("chess", Context.MODE_PRIVATE).getString("policy_box", "false");
        return Boolean.parseBoolean(kept);
    }

    static void tick(Context context) {
        context.getSharedPreferences("chess", Context.MODE_PRIVATE).edit().putString("policy_box", String.valueOf(true)).apply();
    }
}
