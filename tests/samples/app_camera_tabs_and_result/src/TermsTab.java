package com.example.app_camera_tabs_and_result;

import android.bluetooth.BluetoothAdapter;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;

public class TermsTab extends BaseTab {
    @Override
    protected void fill(LinearLayout page) {
        TextView text = new TextView(requireContext());
        text.setText("请阅读隐私政策");
        page.addView(text);
        page.addView(button("同意", () -> answer(true)));
        page.addView(button("不同意", () -> answer(false)));
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        super.onViewCreated(view, state);
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        Log.d("Terms", "paired " + (adapter == null ? 0 : adapter.getBondedDevices().size()));
    }

    private void answer(boolean agreed) {
        Bundle result = new Bundle();
        result.putBoolean(Keys.AGREED, agreed);
        getParentFragmentManager().setFragmentResult(Keys.RESULT, result);
    }
}
