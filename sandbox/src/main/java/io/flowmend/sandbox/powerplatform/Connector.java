package io.flowmend.sandbox.powerplatform;

/** A connector as Power Apps names it; only those that sign in with a Microsoft 365 account break with it. */
public enum Connector {
    OUTLOOK("shared_office365", "Office 365 Outlook", "aadcertificate", true, "Standard"),
    SHAREPOINT("shared_sharepointonline", "SharePoint", "sharepointonlinecertificatev2", true, "Standard"),
    TEAMS("shared_teams", "Microsoft Teams", "aadcertificate", true, "Standard"),
    EXCEL("shared_excelonlinebusiness", "Excel Online (Business)", "aadcertificate", true, "Standard"),
    FORMS("shared_microsoftforms", "Microsoft Forms", "aadcertificate", true, "Standard"),
    PLANNER("shared_planner", "Planner", "aadcertificate", true, "Standard"),
    DATAVERSE("shared_commondataserviceforapps", "Microsoft Dataverse", "aadcertificate", true, "Premium"),
    /** Signs in with a database's own login. */
    SQL("shared_sql", "SQL Server", "sql", false, "Premium");

    private final String id;
    private final String title;
    private final String service;
    private final boolean oauth;
    private final String tier;

    Connector(String id, String title, String service, boolean oauth, String tier) {
        this.id = id;
        this.title = title;
        this.service = service;
        this.oauth = oauth;
        this.tier = tier;
    }

    /** As in "shared_sharepointonline". */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** As in "sharepointonline". */
    String apiName() {
        return id.substring("shared_".length());
    }

    /** What refreshes its tokens, as messages name it. */
    String service() {
        return service;
    }

    /** Whether it signs in with a Microsoft 365 account. */
    public boolean oauth() {
        return oauth;
    }

    String tier() {
        return tier;
    }

    String path() {
        return "/providers/Microsoft.PowerApps/apis/" + id;
    }
}
