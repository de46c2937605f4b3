package com.example.agree_then_async_task;

import android.app.Activity;
import android.content.Context;
import android.os.AsyncTask;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.ok).setOnClickListener(this);
        findViewById(R.id.exit).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                finish();
            }
        });
    }

    @Override
    public void onClick(View view) {
        new StartTask(getApplicationContext()).execute();
    }

    private static final class StartTask extends AsyncTask<Void, Void, String> {
        private final Context context;

        StartTask(Context context) {
            this.context = context;
        }

        @Override
        protected String doInBackground(Void... none) {
            return ((TelephonyManager) context.getSystemService(TELEPHONY_SERVICE)).getDeviceId();
        }
    }
}
