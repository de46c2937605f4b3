package com.example.base_page_finishes_and_child_looks;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public abstract class GatedActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("gate", MODE_PRIVATE).getBoolean("privacy_agreement_signed", false)) {
            startActivity(new Intent(this, AskActivity.class));
            finish();
        }
    }
}
