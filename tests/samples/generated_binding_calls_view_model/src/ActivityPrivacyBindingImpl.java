package com.example.generated_binding_calls_view_model;

import android.view.View;

public class ActivityPrivacyBindingImpl implements OnClickListener.Listener {
    private final View.OnClickListener mCallback1;
    private final View.OnClickListener mCallback2;
    private PrivacyModel mModel;

    public ActivityPrivacyBindingImpl(View root) {
        mCallback1 = new OnClickListener(this, 1);
        mCallback2 = new OnClickListener(this, 2);
        root.findViewById(R.id.privacy_agree).setOnClickListener(mCallback1);
        root.findViewById(R.id.privacy_refuse).setOnClickListener(mCallback2);
    }

    public void setModel(PrivacyModel model) {
        mModel = model;
    }

    @Override
    public final void _internalCallbackOnClick(int sourceId, View callbackArg0) {
        switch (sourceId) {
            case 1: {
                PrivacyModel model = mModel;
                if (model != null) {
                    model.onAgree();
                }
                break;
            }
            case 2: {
                PrivacyModel model = mModel;
                if (model != null) {
                    model.onSkip();
                }
                break;
            }
        }
    }
}
