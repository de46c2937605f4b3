package com.example.app_appliance_repair_repositories;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class RepairActivity extends Activity implements ConsentRepository.Listener {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private ConsentRepository consent;
    private OrderRepository orders;
    private TextView status;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.repair);
        status = findViewById(R.id.status);
        Api api = new Api(getApplicationContext());
        consent = new ConsentRepository(this, pool);
        orders = new OrderRepository(api, pool);
        new ConfigRepository(api, pool).fetch(new Showing());
        findViewById(R.id.repair_agree).setOnClickListener(view -> {
            consent.save();
            onGranted();
        });
        findViewById(R.id.repair_exit).setOnClickListener(view -> finish());
        consent.check(this);
    }

    @Override
    public void onGranted() {
        findViewById(R.id.repair_policy).setVisibility(View.GONE);
        orders.load(new Showing());
    }

    @Override
    public void onMissing() {
        findViewById(R.id.repair_policy).setVisibility(View.VISIBLE);
    }

    private final class Showing implements Callback<String> {
        @Override
        public void onSuccess(String result) {
            status.setText(result);
        }

        @Override
        public void onFailure(Exception problem) {
            status.setText("网络不给力");
        }
    }
}
