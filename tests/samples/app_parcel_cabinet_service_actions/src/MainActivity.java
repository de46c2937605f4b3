package com.example.app_parcel_cabinet_service_actions;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    private SharedPreferences sp;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        sp = getSharedPreferences("cabinet", 0);
        findViewById(R.id.tv_agree).setOnClickListener(this);
        findViewById(R.id.tv_disagree).setOnClickListener(this);
        findViewById(R.id.iv_refresh).setOnClickListener(this);
        startService(CabinetService.of(this, CabinetService.KEEP));
        if (sp.getBoolean("is_agree", false)) {
            findViewById(R.id.ll_privacy).setVisibility(View.GONE);
        }
    }

    @Override
    public void onClick(View view) {
        switch (view.getId()) {
            case R.id.tv_agree:
                sp.edit().putBoolean("is_agree", true).apply();
                findViewById(R.id.ll_privacy).setVisibility(View.GONE);
                startService(CabinetService.of(this, CabinetService.FIND));
                break;
            case R.id.tv_disagree:
                finish();
                break;
            case R.id.iv_refresh:
                if (sp.getBoolean("is_agree", false)) {
                    startService(CabinetService.of(this, CabinetService.FIND));
                }
                break;
            default:
                break;
        }
    }
}
