package com.example.included_layout_and_stub;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.view.ViewStub;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        ((ViewStub) findViewById(R.id.stub_now)).inflate();
        findViewById(R.id.more).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        ((ViewStub) findViewById(R.id.stub_later)).inflate();
    }
}
