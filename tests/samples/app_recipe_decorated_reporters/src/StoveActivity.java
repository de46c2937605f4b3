package com.example.app_recipe_decorated_reporters;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class StoveActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("同意", (box, which) -> ((KitchenApp) getApplication()).agree()).setNegativeButton("不同意", (box, which) -> finish()).show();
    }
}
