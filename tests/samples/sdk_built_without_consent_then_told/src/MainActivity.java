package com.example.sdk_built_without_consent_then_told;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import cn.luoxia.insight.Insight;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("我们依据《隐私政策》处理您的信息")
            .setNegativeButton("拒绝", null)
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Insight.get().setConsent(true);
                }
            }).show();
    }
}
