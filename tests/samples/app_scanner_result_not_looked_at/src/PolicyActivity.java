package com.example.app_scanner_result_not_looked_at;

import android.app.Activity;
import android.os.Bundle;

public class PolicyActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.policy);
        findViewById(R.id.policy_agree).setOnClickListener(view -> answer(RESULT_OK));
        findViewById(R.id.policy_disagree).setOnClickListener(view -> answer(RESULT_CANCELED));
    }

    private void answer(int result) {
        setResult(result);
        finish();
    }
}
