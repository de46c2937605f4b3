package com.example.app_vet_visitors_of_steps;

import android.app.Activity;
import android.app.ActivityManager;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.util.Log;

public class WardActivity extends Activity {
    private Step[] steps;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        steps = new Step[] {new NumberStep(this), new MapStep(this)};
        SharedPreferences kept = getSharedPreferences("ward", MODE_PRIVATE);
        boolean agreed = kept.getBoolean("agreed", false);
        walk(agreed ? new WarmVisitor() : new ColdVisitor());
        if (!agreed) {
            new AlertDialog.Builder(this).setMessage("用户隐私政策").setPositiveButton("同意", (box, which) -> {
                kept.edit().putBoolean("agreed", true).apply();
                walk(new WarmVisitor());
            }).setNegativeButton("不同意", (box, which) -> recent()).show();
        }
    }

    private void walk(Visitor visitor) {
        for (Step step : steps) {
            step.accept(visitor);
        }
    }

    private void recent() {
        Log.d("Ward", "recent " + getSystemService(ActivityManager.class).getRecentTasks(10, 0).size());
    }
}
