package com.example.mmkv_and_activity_result;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class PrivacyActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Button x = new Button(this);
        x.setText("同意隐私政策");
        x.setOnClickListener(this);
        setContentView(x);
    }

    public void onClick(View v) {
        KV.p("privacy_agreed", true);
        this.getPackageManager().getInstalledPackages(0);
        setResult(RESULT_OK);
        finish();
    }
}
