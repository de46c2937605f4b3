package com.example.base_application_and_manager.ui;

import android.app.Dialog;
import android.os.Bundle;
import android.view.View;
import com.example.base_application_and_manager.R;
import com.example.base_application_and_manager.base.SdkManager;
import com.example.base_application_and_manager.base.SpUtil;

public class PrivacyDialog extends Dialog {
    final SplashActivity a;

    public PrivacyDialog(SplashActivity a) {
        super(a);
        this.a = a;
    }

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        setContentView(R.layout.dialog_privacy);
        findViewById(R.id.btn_agree).setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                SpUtil.getInstance().setAgree(true);
                SdkManager.getInstance().afterAgree(a);
                dismiss();
                a.jump();
            }
        });
        findViewById(R.id.btn_refuse).setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                dismiss();
                a.finish();
            }
        });
    }
}
