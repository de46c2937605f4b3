package com.example.app_scanner_result_not_looked_at;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    private static final int POLICY = 7;
    private PolicyDate policy;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.import_page).setOnClickListener(new Pages());
        policy = new PolicyDate(this);
        if (policy.isAgreed()) {
            new Region().collect(this);
        } else {
            startActivityForResult(new Intent(this, PolicyActivity.class), POLICY);
        }
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request != POLICY) {
            return;
        }
        new Licence().collect(this);
        if (result == RESULT_OK) {
            policy.keep();
            new Region().collect(this);
        }
    }
}
