"""What the demo office works on today: each bundled sample app stands at another stage.

So everybody who signs in finds something to do: findings to judge, a result to confirm, a notice
to answer, an order to remove.
"""

from dataclasses import replace

from appwarden.console import clock
from appwarden.console.cases import services
from appwarden.console.cases.models import AuthorityRole, Campaign, Case, ScopeKind
from appwarden.console.cases.services import NewCampaign, NewCase, NewOrder
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.demo.people import Bodies, People
from appwarden.console.inspections.models import Decision, Inspection
from appwarden.console.inspections.services import (
    attach_to_case,
    confirm_result,
    judge_finding,
    propose_result,
)
from appwarden.console.leads.models import Problem, SourceKind
from appwarden.console.leads.services.intake import Complaint, record_lead

NOTIFIED = "com.example.consent_after_sdk_init"
TO_BE_REMOVED = "com.example.fragment_framework"
TO_BE_CONFIRMED = "com.example.application_on_create"
REPORTED = "com.example.dialog_refuse_reads_anyway"


def carry_samples(people: People, bodies: Bodies) -> None:
    """Carry the inspected samples on; where none was inspected there is nothing to carry."""
    done = Inspection.objects.filter(status="done", authority=bodies.authority)
    inspections = {one.build.app.package: one for one in done.select_related("build__app")}
    if not inspections:
        return
    campaign = _campaign(people, bodies)
    for package in (NOTIFIED, TO_BE_REMOVED, TO_BE_CONFIRMED):
        if package in inspections:
            case = _case_with_result(inspections[package], campaign, people, bodies)
            _carry(case, inspections[package], people, bodies)


def enter_reports(people: People, bodies: Bodies) -> None:
    """Enter two reports about an app that no case is about yet: somebody has to look at them."""
    told = Complaint(
        app_name="dialog_refuse_reads_anyway",
        package=REPORTED,
        problem=Problem.WITHOUT_CONSENT,
        description="点击“不同意”后，应用仍读取了设备识别码。（演示）",
        store=bodies.store,
        happened_on=clock.today(),
    )
    body = replace(
        told,
        source_kind=SourceKind.CONSUMER_BODY,
        source_name="示例消费者协会（演示）",
        is_credited=True,
        description="多名消费者反映，拒绝授权后该应用仍收集个人信息。（演示）",
    )
    for complaint in (told, body):
        record_lead(acting_user=people["officer"], complaint=complaint)


def _campaign(people: People, bodies: Bodies) -> Campaign:
    policies = {one.code: one for one in DeadlinePolicy.objects.all()}
    return services.open_campaign(
        acting_user=people["approver"],
        new=NewCampaign(
            code=f"demo-{clock.today().year}",
            title_zh=f"{clock.today().year}年示例专项整治（演示）",
            title_en=f"Example action {clock.today().year} (demo)",
            basis_pack="miit-164",
            basis_document="工业和信息化部关于开展纵深推进APP侵害用户权益专项整治行动的通知（工信部信管函〔2020〕164号）",
            scope_kind=ScopeKind.TOP_N,
            scope_top_n=100,
            first_policy=policies["service-5-working-days"],
            naming_policy=policies["naming-5-working-days"],
            store_policy=policies["stores-at-once"],
            begins_on=clock.today(),
            bodies=[(bodies.authority, AuthorityRole.LEAD)],
        ),
    )


def _case_with_result(
    inspection: Inspection, campaign: Campaign, people: People, bodies: Bodies
) -> Case:
    """Open a case about an inspected app; the inspector judges its findings and proposes."""
    app, inspector = inspection.build.app, people["inspector"]
    new = NewCase(
        authority=bodies.authority, app=app, campaign=campaign, laboratory=bodies.laboratory
    )
    case = services.open_case(acting_user=people["officer"], new=new)
    attach_to_case(acting_user=inspector, inspection=inspection, case=case)
    for finding in inspection.findings.filter(is_draft=False):
        judge_finding(
            acting_user=inspector,
            inspection=inspection,
            finding_id=finding.finding_id,
            decision=Decision.CONFIRMED,
        )
    inspection.refresh_from_db()
    propose_result(acting_user=inspector, inspection=inspection)
    return case


def _carry(case: Case, inspection: Inspection, people: People, bodies: Bodies) -> None:
    """Carry a case to where its app stands; a result to be confirmed stays where it is."""
    package, officer, approver = inspection.build.app.package, people["officer"], people["approver"]
    if package == TO_BE_CONFIRMED:
        return
    inspection.refresh_from_db()
    confirm_result(acting_user=approver, inspection=inspection)
    case = services.record_inspection(acting_user=officer, case=case, inspection=inspection)
    case = services.confirm_case(acting_user=approver, case=case)
    if package == NOTIFIED:
        services.serve_notice(acting_user=officer, case=case)
        return
    ground = "情节严重，责令立即下架（演示）"
    case = services.state_immediate_ground(acting_user=approver, case=case, ground=ground)
    order = NewOrder(ground=ground, stores=[bodies.store])
    services.order_removal(acting_user=approver, case=case, order=order)
