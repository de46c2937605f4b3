package com.example.virtual_override;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    private Collector collector;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        collector = new DeepCollector();
        Log.i("Main", collector.collect(this));
        Button more = new Button(this);
        more.setOnClickListener(this);
        setContentView(more);
    }

    @Override
    public void onClick(View view) {
        Log.i("Main", new SimCollector().value(getSystemService(TelephonyManager.class)));
    }
}
