package com.example.answer_comes_by_result_receiver;

import android.app.Activity;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.os.ResultReceiver;
import android.util.Log;

public class TermsActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.terms);
        ResultReceiver answer = getIntent().getParcelableExtra(MainActivity.ANSWER);
        findViewById(R.id.terms_agree).setOnClickListener(view -> tell(answer, 1));
        findViewById(R.id.terms_refuse).setOnClickListener(view -> tell(answer, 0));
    }

    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Log.d("Terms", "around " + wifi.getScanResults());
    }

    private void tell(ResultReceiver answer, int code) {
        answer.send(code, Bundle.EMPTY);
        finish();
    }
}
