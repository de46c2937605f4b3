package com.example.same_key_in_two_preference_files;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (new Marks(this, "user").isThere()) {
            return;
        }
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("同意", (box, which) -> new Marks(this, "user").put())
                .setNegativeButton("不同意", (box, which) -> finish()).show();
    }
}
